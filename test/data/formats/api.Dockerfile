FROM python:3.13-slim
RUN apt-get update && apt-get install -y curl
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt

EXPOSE 8000
CMD ["gunicorn", "-w", "4", "app:app"]
