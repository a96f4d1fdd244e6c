# The program in an image of its own: one static binary, no shell, not root.
# Each RUN is one line that works from the source folder, so that .ci/image
# can run the same lines where there is no container engine.

FROM golang:1.26.8-bookworm AS build
WORKDIR /src
# The modules change less often than the source, and so have their own layer.
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o out/byline ./cmd/byline
# A fresh volume takes over the owner of the folder that it covers.
RUN mkdir out/data

FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /src/out/byline /byline
COPY --from=build --chown=65532:65532 /src/out/data /data
ENV BYLINE_DATA=/data
VOLUME /data
# Stories mounted at /stories are found as ./stories; without them the
# embedded sample answers.
WORKDIR /
USER 65532:65532
ENTRYPOINT ["/byline"]
