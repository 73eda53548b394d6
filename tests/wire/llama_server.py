"""Runs a llama.cpp server from its Python wheel until standard input closes.

A process of its own, because the server's threads end only with it.
"""

import sys

import xllamacpp


def main(model: str) -> None:
    settings = xllamacpp.CommonParams()
    settings.model.path = model
    settings.model_alias = {"tiny"}
    settings.hostnames = ["127.0.0.1"]
    settings.port = 0
    settings.n_ctx = 32768
    settings.n_parallel = 2
    settings.warmup = False
    server = xllamacpp.Server(settings)
    print(server.listening_address, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main(sys.argv[1])
