FROM python:3.13-slim AS jobs
RUN apt-get update && apt-get install -y libjemalloc2
ENV LD_PRELOAD=libjemalloc.so.2 \
    MALLOC_CONF="background_thread:true,dirty_decay_ms:2000,muzzy_decay_ms:0,lg_chunck:22"
CMD ["python", "report.py"]
