# The program, as it is in the npm package. Built where the image is built; nothing of it depends on the processor.
FROM --platform=$BUILDPLATFORM node:24.20.0-bookworm-slim@sha256:ba849c60be29959425b8734d57b8b4b7d56f98edd9504c9af091d5281095a71e AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm pack --silent && mv deskbreak-*.tgz deskbreak.tgz

# The package with what it needs, each named there with its hash, for the processor on which it will run.
FROM node:24.20.0-bookworm-slim@sha256:ba849c60be29959425b8734d57b8b4b7d56f98edd9504c9af091d5281095a71e AS installed
WORKDIR /app
COPY --from=build /build/deskbreak.tgz /tmp/deskbreak.tgz
RUN npm install --ignore-scripts --no-audit --no-fund /tmp/deskbreak.tgz

FROM node:24.20.0-bookworm-slim@sha256:ba849c60be29959425b8734d57b8b4b7d56f98edd9504c9af091d5281095a71e
COPY --from=installed /app/node_modules /app/node_modules
RUN mkdir -p /srv/deskbreak/data && chown 1000:1000 /srv/deskbreak/data && chmod 700 /srv/deskbreak/data
ENV PATH=/app/node_modules/.bin:$PATH METRICS_PORT=9464
# What messages tell people to type; the compositions know it better.
ENV DESKBREAK_STARTED_AS="docker run --rm --env-file .env -v <volume>:/srv/deskbreak/data <image>"
WORKDIR /srv/deskbreak
# The one place where it writes; /tmp for the time of a check or a backup.
VOLUME /srv/deskbreak/data
# The user “node” of the image, by number, for those who only start what is not root.
USER 1000:1000
# For Slack over HTTP alone.
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["deskbreak", "health"]
ENTRYPOINT ["node", "/app/node_modules/deskbreak/dist/src/main.js"]
