"""The nets and the peers of ``benchmarks/nets.py``."""
