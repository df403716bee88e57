# Builds the program and a release of the facts, and serves it as a user without rights:
#   docker build --build-arg BASE=https://data.example.org/ -t hejnal . && docker run -p 8080:8080 hejnal

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY src src
COPY server server
COPY cli cli
COPY web web
RUN npm run compile && npm prune --omit=dev --no-audit --no-fund
COPY assets assets
COPY ontology ontology
COPY data data
ARG BASE=http://localhost:8080/
RUN node dist/bin/hejnal.js build --base "$BASE"

FROM node:24-slim
ENV NODE_ENV=production HEJNAL_HOST=0.0.0.0 HEJNAL_PORT=8080
WORKDIR /app
COPY --from=build /app /app
USER node
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/bin/hejnal.js", "serve"]
