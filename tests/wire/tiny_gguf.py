"""A language model of half a megabyte, made here: enough for a real llama.cpp server to run.

It knows bytes and speaks gibberish, so it shows that the wire works and nothing about quality.
The last layer is biased towards printable ASCII and closing quotes, which keeps its text valid
UTF-8 and lets the strings of structured answers end.
"""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import gguf
import numpy as np
from numpy.typing import NDArray

SPECIAL = ("<|bos|>", "<|eos|>", "<|im_start|>", "<|im_end|>")
MERGES = 600
"""Enough for English to take a third of the tokens that its bytes would."""
TEMPLATE = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
WIDTH, LAYERS, HEADS, INNER = 64, 2, 4, 128

Weights = NDArray[np.float32]


def write_tiny_gguf(file: Path, text: str, context: int = 16384, seed: int = 0) -> Path:
    """Write the model; `text` is what its tokenizer learns to keep short."""
    letters = _letters_of_bytes()
    merges = _merges(text, letters)
    tokens = [letters[byte] for byte in range(256)] + [left + right for left, right in merges]
    kinds = [gguf.TokenType.NORMAL] * len(tokens) + [gguf.TokenType.CONTROL] * len(SPECIAL)
    tokens += SPECIAL
    writer = gguf.GGUFWriter(str(file), "llama")
    _describe(writer, context, len(tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges([" ".join(pair) for pair in merges])
    writer.add_bos_token_id(len(tokens) - 4)
    writer.add_eos_token_id(len(tokens) - 1)
    writer.add_add_bos_token(False)
    writer.add_chat_template(TEMPLATE)
    for name, weights in _weights(tokens, letters, seed).items():
        writer.add_tensor(name, weights)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return file


def _describe(writer: gguf.GGUFWriter, context: int, vocabulary: int) -> None:
    writer.add_name("tiny")
    writer.add_context_length(context)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_vocab_size(vocabulary)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)


def _weights(tokens: list[str], letters: dict[int, str], seed: int) -> dict[str, Weights]:
    chance = np.random.default_rng(seed)

    def some(*shape: int) -> Weights:
        return (chance.standard_normal(shape) * 0.05).astype(np.float32)

    # The first dimension is constant, so that its output column acts as a bias per token.
    embedding, output = some(len(tokens), WIDTH), some(len(tokens), WIDTH) * 4
    embedding[:, 0] = 8.0
    output[:, 0] = _bias(tokens, letters) / np.sqrt(WIDTH)
    ones = np.ones(WIDTH, np.float32)
    made = {"token_embd.weight": embedding, "output_norm.weight": ones, "output.weight": output}
    for layer in range(LAYERS):
        for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
            made[f"blk.{layer}.{part}.weight"] = some(WIDTH, WIDTH)
        made[f"blk.{layer}.ffn_gate.weight"] = some(INNER, WIDTH)
        made[f"blk.{layer}.ffn_up.weight"] = some(INNER, WIDTH)
        made[f"blk.{layer}.ffn_down.weight"] = some(WIDTH, INNER)
        made[f"blk.{layer}.attn_norm.weight"] = ones
        made[f"blk.{layer}.ffn_norm.weight"] = ones
    return made


def _bias(tokens: list[str], letters: dict[int, str]) -> Weights:
    """One letter at a time is likely, a closing quote more so; no token that breaks UTF-8 or JSON."""
    bytes_of = {letter: byte for byte, letter in letters.items()}
    bias = np.full(len(tokens), -30.0, np.float32)
    for index, token in enumerate(tokens):
        known = [bytes_of.get(letter) for letter in token]
        spelled = [byte for byte in known if byte is not None]
        if len(spelled) < len(known) or spelled == [ord("\\")]:
            continue
        if spelled == [ord('"')]:
            bias[index] = 5.0
        elif len(spelled) == 1 and 32 <= spelled[0] < 127:
            bias[index] = 3.0 if chr(spelled[0]).isalpha() or spelled == [32] else 0.0
    bias[-1] = 1.0
    return bias


def _merges(text: str, letters: dict[int, str]) -> list[tuple[str, str]]:
    """Byte-pair encoding: join the most frequent neighbours, again and again."""
    found = Counter(re.findall(r" ?[A-Za-z]+", text))
    words = [([letters[byte] for byte in word.encode()], times) for word, times in found.items()]
    merges: list[tuple[str, str]] = []
    while len(merges) < MERGES:
        pairs: Counter[tuple[str, str]] = Counter()
        for parts, times in words:
            for pair in pairwise(parts):
                pairs[pair] += times
        if not pairs:
            break
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        merges.append(best)
        for parts, _ in words:
            for at in range(len(parts) - 2, -1, -1):
                if at + 1 < len(parts) and (parts[at], parts[at + 1]) == best:
                    parts[at : at + 2] = ["".join(best)]
    return merges


def _letters_of_bytes() -> dict[int, str]:
    """GPT-2's printable stand-in for each byte."""
    printable = [*range(ord("!"), ord("~") + 1), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    letters = {byte: chr(byte) for byte in printable}
    others = [byte for byte in range(256) if byte not in letters]
    return letters | {byte: chr(256 + index) for index, byte in enumerate(others)}
