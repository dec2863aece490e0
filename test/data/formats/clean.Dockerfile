FROM golang:1.26 AS runtime
COPY . /src
CMD ["/src/server"]
