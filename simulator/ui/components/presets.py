"""Servers that people run or rent: where each is, and what to type for it."""

from dataclasses import dataclass

from simulator.domain.value import N_


@dataclass(frozen=True)
class Preset:
    name: str
    base_url: str
    model: str
    hint: str
    """`{room}`: tokens that the model must be able to hold."""


PRESETS = (
    Preset(
        "OpenAI",
        "https://api.openai.com/v1",
        "gpt-5-mini",
        N_("Make a key on OpenAI's page for developers; it is billed there, apart from ChatGPT."),
    ),
    Preset(
        "Azure OpenAI",
        "https://YOUR-RESOURCE.openai.azure.com/openai/v1",
        "",
        N_(
            "Put the name of your resource into the base URL. The model is the name of your deployment, "
            "and the key is one of the two keys of the resource."
        ),
    ),
    Preset(
        "Ollama",
        "http://127.0.0.1:11434/v1",
        "llama3.1",
        N_(
            "The model as `ollama list` names it; no key. Ollama often reads no more than 4,096 tokens "
            "and drops the rest without a word: start it with OLLAMA_CONTEXT_LENGTH={room}."
        ),
    ),
    Preset(
        "llama.cpp",
        "http://127.0.0.1:8080/v1",
        "local",
        N_("Start it with: llama-server -m YOUR-MODEL.gguf -c {room}. Any name will do as model."),
    ),
    Preset(
        "vLLM",
        "http://127.0.0.1:8000/v1",
        "",
        N_(
            "The model as `vllm serve` was given it, with a context of {room} tokens or more "
            "(--max-model-len). A key only if you started it with one."
        ),
    ),
    Preset(
        "LM Studio",
        "http://127.0.0.1:1234/v1",
        "",
        N_(
            "Start the server in its developer tab, and load the model with a context length of {room} or "
            "more. The model is the name shown there; no key."
        ),
    ),
    Preset(
        "LiteLLM",
        "http://127.0.0.1:4000/v1",
        "",
        N_("The model as the proxy's configuration names it, and a key that the proxy gave out."),
    ),
    Preset(
        "OpenRouter",
        "https://openrouter.ai/api/v1",
        "",
        N_("The model with its maker in front, as maker/model, and a key from your account there."),
    ),
)
OTHER = Preset(
    N_("Another server"),
    "",
    "",
    N_(
        "Any server that speaks OpenAI's chat completions. The base URL usually ends in /v1, and the model "
        "must be able to hold {room} tokens."
    ),
)


def preset_at(base_url: str) -> Preset:
    """Whose address this is."""
    fitting = (one for one in PRESETS if one.base_url.rstrip("/") == base_url.rstrip("/"))
    azure = PRESETS[1] if ".openai.azure.com" in base_url else OTHER
    return next(fitting, azure)
