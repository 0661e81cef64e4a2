#!/usr/bin/python3
"""Check graph files and the built-in codebook against the JSON Schema of the native format.

Each file is checked twice: with every scalar as the text that stands there, as Tributary reads it,
and with scalars resolved as an editor does, so that neither sees a false alarm.

Usage: Scripts/check-schema.py [FILE...]      (default: graphs/*.yaml and the built-in codebook)
Needs Debian's python3-jsonschema and python3-yaml.
"""
import datetime
import json
import pathlib
import sys

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "Sources/ModelFormats/Schema/tributary.schema.json"
CODEBOOK = ROOT / "Sources/ModelFormats/Codebook/builtin.yaml"


def as_json(value):
    """What an editor hands to its validator: dates are texts, keys are texts."""
    if isinstance(value, dict):
        return {str(key): as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    return value


def mistakes(validator, path):
    """Yields one line for each mistake of a file."""
    text = path.read_text(encoding="utf-8")
    for reading, loader in (("as text", yaml.BaseLoader), ("as an editor reads it", yaml.SafeLoader)):
        document = as_json(yaml.load(text, Loader=loader))
        if path == CODEBOOK:
            document = {"tributary": 1, **document}
        for error in sorted(validator.iter_errors(document), key=lambda e: list(map(str, e.path))):
            place = "/".join(map(str, error.absolute_path)) or "(top)"
            best = jsonschema.exceptions.best_match([error])
            yield f"{path}: {place}: {best.message} [{reading}]"


def main(arguments):
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    paths = [pathlib.Path(name) for name in arguments]
    paths = paths or sorted((ROOT / "graphs").glob("*.yaml")) + [CODEBOOK]
    found = [line for path in paths for line in mistakes(validator, path)]
    for line in found:
        print(line, file=sys.stderr)
    print(f"schema: {len(paths)} files, {len(found)} mistakes")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
