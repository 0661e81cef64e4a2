"""What Benchmarks/peers.py is made of: targets, peers, their processes, and the page of results."""
