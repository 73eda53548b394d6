# One process of the app. Several run behind one proxy: see docs/deploy/compose.yaml.
FROM python:3.12-slim-bookworm AS build
WORKDIR /src
COPY requirements-team.txt pyproject.toml README.md LICENSE ./
RUN python -m venv /app && /app/bin/pip install --no-cache-dir --require-hashes -r requirements-team.txt
COPY simulator simulator
COPY personas personas
COPY prompts prompts
RUN /app/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.12-slim-bookworm
RUN apt-get update \
    && apt-get install -y --no-install-recommends fonts-dejavu-core postgresql-client \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 10001 ajar \
    && install -d -o ajar -g ajar /data
COPY --from=build /app /app
ENV PATH=/app/bin:$PATH LEAP_SIM_DATA_DIR=/data PYTHONUNBUFFERED=1
USER ajar
EXPOSE 8501
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8501/healthz', timeout=2)"]
CMD ["leap-sim", "app", "--address", "0.0.0.0", "--no-browser"]
