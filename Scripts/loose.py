"""Lets a linker leave out what nobody reaches of libraries that Swift brings along.

    loose.py FOLDER LIBRARY.a ...

Swift marks its lists of types and of what they conform to as kept whatever happens (SHF_GNU_RETAIN), so
that all of a library is linked where a little of it is asked for. The copies in FOLDER are without the
mark. Nothing here looks for a type of these libraries by its name.
"""
import pathlib
import struct
import sys

KEPT = 0x200000


def sections(member):
    """The places of the flags of all sections of an ELF file of 64 bits (System V ABI, Elf64_Shdr)."""
    table, = struct.unpack_from("<Q", member, 0x28)
    size, count = struct.unpack_from("<HH", member, 0x3A)
    # Of very many sections the first says how many.
    count = count or struct.unpack_from("<Q", member, table + 0x20)[0]
    return [table + size * number + 8 for number in range(count)]


def loose(library):
    """An archive whose files of ELF keep nothing for its own sake."""
    copy, at = bytearray(library), 8
    while at < len(library):
        start, length = at + 60, int(library[at + 48:at + 58])
        member = library[start:start + length]
        if member.startswith(b"\x7fELF\x02\x01"):
            for place in sections(member):
                flags, = struct.unpack_from("<Q", member, place)
                struct.pack_into("<Q", copy, start + place, flags & ~KEPT)
        at = start + length + length % 2
    return copy


def main():
    folder, *libraries = map(pathlib.Path, sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    for library in libraries:
        (folder / library.name).write_bytes(loose(library.read_bytes()))


if __name__ == "__main__":
    main()
