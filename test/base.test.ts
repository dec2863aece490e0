import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resolveBase } from '../src/image/base.ts';
import { BASE_TABLES } from '../src/knowledge/bases.ts';
import { LIBRARY_PACKAGES } from '../src/knowledge/distributions.ts';
import { CODENAMES } from '../src/knowledge/releases.ts';
import type { ImageConfig } from '../src/model.ts';

const facts = (reference: string) => {
  const base = resolveBase(reference, []);
  return [base.os, base.release ?? '-', base.libc, base.packageManager].join(' ');
};

describe('official python', () => {
  test.each([
    // The newest, and the lines that move.
    ['python', 'debian 13 glibc apt', '3.15'],
    ['python:latest', 'debian 13 glibc apt', '3.15'],
    ['python:3', 'debian 13 glibc apt', '3.15'],
    ['python:slim', 'debian 13 glibc apt', '3.15'],
    ['python:3.13-slim', 'debian 13 glibc apt', '3.13'],
    ['python:3.12-alpine', 'alpine 3.24 musl apk', '3.12'],
    ['python:alpine', 'alpine 3.24 musl apk', '3.15'],
    ['python:3.15-rc-slim', 'debian 13 glibc apt', '3.15'],
    ['python:3.15.0rc1-alpine', 'alpine - musl apk', '3.15'],
    ['python:3.15.0-alpine', 'alpine 3.24 musl apk', '3.15.0'],
    ['python:rc-slim', 'debian - glibc apt', undefined],
    // A full version stays on the release of its last build.
    ['python:3.9.16', 'debian 11 glibc apt', '3.9.16'],
    ['python:3.9.17-slim', 'debian 12 glibc apt', '3.9.17'],
    ['python:3.12.1-slim', 'debian 12 glibc apt', '3.12.1'],
    ['python:3.12.11', 'debian 13 glibc apt', '3.12.11'],
    ['python:3.12.1-alpine', 'alpine 3.19 musl apk', '3.12.1'],
    ['python:3.6.0', 'debian 8 glibc apt', '3.6.0'],
    // A live line goes on where it was, a dead one does not.
    ['python:3.13.99', 'debian 13 glibc apt', '3.13.99'],
    ['python:3.8.99', 'debian - glibc apt', '3.8.99'],
    ['python:3.13.0rc2', 'debian - glibc apt', '3.13'],
    ['python:3.99', 'debian - glibc apt', '3.99'],
    // Lines that are no longer built.
    ['python:2', 'debian 10 glibc apt', '2.7'],
    ['python:2.7-slim', 'debian 10 glibc apt', '2.7'],
    ['python:3.5', 'debian 10 glibc apt', '3.5'],
    ['python:3.6', 'debian 11 glibc apt', '3.6'],
    ['python:3.7-slim', 'debian 12 glibc apt', '3.7'],
    ['python:3.8', 'debian 12 glibc apt', '3.8'],
    ['python:3.8-alpine', 'alpine 3.20 musl apk', '3.8'],
    ['python:3.9', 'debian 13 glibc apt', '3.9'],
    ['python:3.9-alpine', 'alpine 3.22 musl apk', '3.9'],
    ['python:3.10', 'debian 13 glibc apt', '3.10'],
    ['python:3.10.99', 'debian - glibc apt', '3.10.99'],
    // The tag names the release; latest with an old one is the Python of its day.
    ['python:3.11-slim-bookworm', 'debian 12 glibc apt', '3.11'],
    ['python:3.7-stretch', 'debian 9 glibc apt', '3.7'],
    ['python:3-buster', 'debian 10 glibc apt', undefined],
    ['python:bookworm', 'debian 12 glibc apt', '3.15'],
    ['python:alpine3.18', 'alpine 3.18 musl apk', undefined],
    ['python:3.13-alpine3.22', 'alpine 3.22 musl apk', '3.13'],
    ['python:2.7-onbuild', 'debian - glibc apt', '2.7'],
    ['python:3.13-windowsservercore-ltsc2022', 'windows - unknown none', '3.13'],
    // The same image elsewhere.
    ['docker.io/library/python:3.12', 'debian 13 glibc apt', '3.12'],
    ['public.ecr.aws/docker/library/python:3.12-slim', 'debian 13 glibc apt', '3.12'],
    ['mirror.gcr.io/library/python:3.13-alpine3.22', 'alpine 3.22 musl apk', '3.13'],
    ['arm64v8/python:3.12', 'debian 13 glibc apt', '3.12'],
    // A digest pins what the tag says.
    ['python:3.12-slim@sha256:00ff', 'debian 13 glibc apt', '3.12'],
  ])('%s is %s', (reference, expected, version) => {
    const base = resolveBase(reference, []);
    expect(facts(reference)).toBe(expected);
    expect(base.pythonVersion).toBe(version);
    expect(base).toMatchObject({ python: 'yes', verified: true, exempt: false });
  });

  test.each([
    ['python@sha256:00ff', 'unknown - unknown unknown'],
    ['python:${VERSION}', 'unknown - unknown unknown'],
    ['python:${VERSION}-slim', 'debian - glibc apt'],
    ['python:${VERSION:-3.12}-slim-bookworm', 'debian 12 glibc apt'],
    ['python:3.12-nonsense', 'unknown - unknown unknown'],
    ['mirror.gcr.io/python:3.13', 'debian 13 glibc apt'],
    ['${CI_DEPENDENCY_PROXY_GROUP_IMAGE_PREFIX}/python:3.12', 'debian 13 glibc apt'],
  ])('%s is %s, and nothing is verified', (reference, expected) => {
    expect(facts(reference)).toBe(expected);
    expect(resolveBase(reference, [])).toMatchObject({ python: 'yes', verified: false });
  });

  test('it starts the interpreter as root, and what it does not set is unset', () => {
    const base = resolveBase('python:3.12.1-slim', []);
    expect(base).toMatchObject({ user: 'root', shell: true, entrypoint: [], cmd: ['python3'] });
    expect(base.env).toMatchObject({ PYTHON_VERSION: '3.12.1', PATH: undefined });
    expect(Object.keys(base.env ?? {})).not.toContain('LD_PRELOAD');
    expect(resolveBase('python:2.7', []).cmd).toEqual(['python2']);
  });

  test('it says why', () => {
    expect(resolveBase('python:3.13-slim', []).why).toBe(
      'python:3.13-slim is Debian 13 (glibc): unsuffixed tags follow trixie since 2025-08-12',
    );
    expect(resolveBase('${REGISTRY}/python:3.9.16', []).why).toBe(
      '${REGISTRY}/python:3.9.16 is Debian 11 (glibc), if it is python of Docker Hub: ' +
        'the tags of 3.9.16 stay on the release of their last build',
    );
    expect(resolveBase('acme/app', []).why).toBe(
      'the system of acme/app is not known: nothing is known about it',
    );
  });
});

describe('other bases', () => {
  test.each([
    // reference, system, python, shell, user
    ['scratch', 'scratch - unknown none', 'no', false, 'root'],
    ['debian', 'debian 13 glibc apt', 'no', true, 'root'],
    ['debian:bookworm-slim', 'debian 12 glibc apt', 'no', true, 'root'],
    ['debian:12.5-slim', 'debian 12 glibc apt', 'no', true, 'root'],
    ['debian:stable-slim', 'debian 13 glibc apt', 'no', true, 'root'],
    ['debian:oldstable', 'debian 12 glibc apt', 'no', true, 'root'],
    ['debian:sid', 'debian sid glibc apt', 'no', true, 'root'],
    ['debian:buster-20240101-slim', 'debian 10 glibc apt', 'no', true, 'root'],
    ['ubuntu', 'ubuntu 26.04 glibc apt', 'no', true, 'root'],
    ['ubuntu:24.04', 'ubuntu 24.04 glibc apt', 'no', true, 'root'],
    ['ubuntu:jammy-20240101', 'ubuntu 22.04 glibc apt', 'no', true, 'root'],
    ['alpine', 'alpine 3.24 musl apk', 'no', true, 'root'],
    ['alpine:3.20.3', 'alpine 3.20 musl apk', 'no', true, 'root'],
    ['alpine:edge', 'alpine edge musl apk', 'no', true, 'root'],
    ['buildpack-deps:jammy-scm', 'ubuntu 22.04 glibc apt', 'unclear', true, 'root'],
    ['buildpack-deps', 'debian 13 glibc apt', 'unclear', true, 'root'],
    ['node:22', 'debian 12 glibc apt', 'unclear', true, 'root'],
    ['node:22-bookworm-slim', 'debian 12 glibc apt', 'no', true, 'root'],
    ['node:20-alpine3.19', 'alpine 3.19 musl apk', 'no', true, 'root'],
    ['pypy:3.11', 'debian 13 glibc apt', 'yes', true, 'root'],
    ['pypy:3.9-slim', 'debian 11 glibc apt', 'yes', true, 'root'],
    ['pypy:3.11-7.3.20-slim-bookworm', 'debian 12 glibc apt', 'yes', true, 'root'],
    ['pypy:3.11-7.3.20', 'debian - glibc apt', 'yes', true, 'root'],
    ['fedora:42', 'fedora 42 glibc dnf', 'unclear', true, 'root'],
    ['centos:7', 'centos 7 glibc yum', 'unclear', true, 'root'],
    ['quay.io/centos/centos:stream9-minimal', 'centos 9 glibc microdnf', 'unclear', true, 'root'],
    // What dnf and Ubuntu's tools of old are written in.
    ['rockylinux:9.3', 'rocky 9 glibc dnf', 'unclear', true, 'root'],
    ['almalinux:9', 'almalinux 9 glibc dnf', 'unclear', true, 'root'],
    ['ubuntu:12.04', 'ubuntu 12.04 glibc apt', 'unclear', true, 'root'],
    ['ubuntu:trusty', 'ubuntu 14.04 glibc apt', 'unclear', true, 'root'],
    ['ubuntu:16.04', 'ubuntu 16.04 glibc apt', 'no', true, 'root'],
    ['buildpack-deps:trusty-curl', 'ubuntu 14.04 glibc apt', 'unclear', true, 'root'],
    ['fedora:21', 'fedora 21 glibc yum', 'unclear', true, 'root'],
    ['almalinux:9-minimal', 'almalinux 9 glibc microdnf', 'no', true, 'root'],
    ['almalinux/9-micro', 'almalinux 9 glibc none', 'no', true, 'root'],
    ['oraclelinux:8-slim', 'oraclelinux 8 glibc microdnf', 'no', true, 'root'],
    ['oraclelinux:6-slim', 'oraclelinux 6 glibc yum', 'unclear', true, 'root'],
    ['bitnami/minideb', 'debian 13 glibc apt', 'no', true, 'root'],
    ['amazonlinux', 'amazonlinux 2023 glibc dnf', 'unclear', true, 'root'],
    ['amazonlinux:2', 'amazonlinux 2 glibc yum', 'unclear', true, 'root'],
    ['public.ecr.aws/lambda/python:3.11', 'amazonlinux 2 glibc yum', 'yes', true, 'root'],
    ['public.ecr.aws/lambda/python:3.13', 'amazonlinux 2023 glibc microdnf', 'yes', true, 'root'],
    // uv: versions alone are files to copy from, the others are whole systems.
    ['ghcr.io/astral-sh/uv:0.5.1', 'scratch - unknown none', 'no', false, 'root'],
    ['ghcr.io/astral-sh/uv', 'scratch - unknown none', 'no', false, 'root'],
    ['ghcr.io/astral-sh/uv:python3.12-bookworm-slim', 'debian 12 glibc apt', 'yes', true, 'root'],
    ['ghcr.io/astral-sh/uv:0.9.5-python3.13-alpine3.22', 'alpine 3.22 musl apk', 'yes', true, 'root'],
    ['ghcr.io/astral-sh/uv:python3.12-alpine', 'alpine 3.23 musl apk', 'yes', true, 'root'],
    ['ghcr.io/astral-sh/uv:0.5.1-python3.12-alpine', 'alpine - musl apk', 'yes', true, 'root'],
    ['ghcr.io/astral-sh/uv:python3.8-alpine', 'alpine 3.20 musl apk', 'yes', true, 'root'],
    ['ghcr.io/astral-sh/uv:python3.13-dhi', 'debian 13 glibc none', 'yes', false, '65532'],
    ['ghcr.io/astral-sh/uv:alpine-dhi', 'alpine 3.23 musl none', 'no', true, '65532'],
    ['ghcr.io/astral-sh/uv:debian', 'debian 13 glibc apt', 'no', true, 'root'],
    ['ghcr.io/astral-sh/uv:0.5.1-debian-slim', 'debian - glibc apt', 'no', true, 'root'],
    // Hardened and distroless: no shell does not mean no package manager, nor the other way round.
    ['dhi.io/python:3.13', 'debian 13 glibc none', 'yes', false, 'nonroot'],
    ['dhi.io/python:3.13-dev', 'debian 13 glibc apt', 'yes', true, 'root'],
    ['dhi.io/python:3.12-debian12-dev', 'debian 12 glibc apt', 'yes', true, 'root'],
    ['dhi.io/python:3.13-alpine3.23', 'alpine 3.23 musl none', 'yes', false, 'nonroot'],
    ['dhi.io/python:3.13-alpine3.23-dev', 'alpine 3.23 musl apk', 'yes', true, 'root'],
    ['dhi.io/debian-base:trixie', 'debian 13 glibc none', 'no', true, 'nonroot'],
    ['dhi.io/debian-base:bookworm', 'debian 12 glibc apt', 'no', true, 'nonroot'],
    ['dhi.io/alpine-base:3.23', 'alpine 3.23 musl none', 'no', true, 'nonroot'],
    ['dhi.io/uv:0-dev', 'debian 13 glibc apt', 'no', true, 'root'],
    ['cgr.dev/chainguard/python', 'wolfi - glibc none', 'yes', false, '65532'],
    ['cgr.dev/chainguard/python:latest-dev', 'wolfi - glibc apk', 'yes', true, '65532'],
    ['cgr.dev/acme.com/python:3.12-dev', 'wolfi - glibc apk', 'yes', true, '65532'],
    ['cgr.dev/chainguard/wolfi-base', 'wolfi - glibc apk', 'no', true, 'root'],
    ['gcr.io/distroless/python3', 'debian 13 glibc none', 'yes', false, 'root'],
    ['gcr.io/distroless/python3-debian12:nonroot', 'debian 12 glibc none', 'yes', false, '65532'],
    ['gcr.io/distroless/python3-debian12:debug', 'debian 12 glibc none', 'yes', true, 'root'],
    ['gcr.io/distroless/cc-debian12', 'debian 12 glibc none', 'no', false, 'root'],
    ['gcr.io/distroless/static', 'distroless-static - unknown none', 'no', false, 'root'],
    ['registry.access.redhat.com/ubi9/python-311', 'ubi 9 glibc dnf', 'yes', true, '1001'],
    ['registry.redhat.io/ubi10/python-312-minimal:1', 'ubi 10 glibc microdnf', 'yes', true, '1001'],
    ['ubi8/ubi-minimal:8.10', 'ubi 8 glibc microdnf', 'no', true, 'root'],
    ['registry.access.redhat.com/ubi9-micro', 'ubi 9 glibc none', 'no', undefined, undefined],
    ['quay.io/sclorg/python-312-c9s', 'centos 9 glibc dnf', 'yes', true, '1001'],
    ['mcr.microsoft.com/azurelinux/base/python:3.12', 'azurelinux 3.0 glibc tdnf', 'yes', true, 'root'],
    ['mcr.microsoft.com/azurelinux/base/core:4.0', 'azurelinux 4.0 glibc dnf', 'unclear', true, 'root'],
    ['registry.suse.com/bci/python:3.11', 'sles - glibc zypper', 'yes', true, 'root'],
    // apk does not mean musl.
    ['mambaorg/micromamba:2.0-alpine3.20', 'alpine 3.20 glibc apk', 'unclear', true, 'mambauser'],
    ['mcr.microsoft.com/devcontainers/python:1-3.12-bookworm', 'debian 12 glibc apt', 'yes', true, 'root'],
    ['mcr.microsoft.com/azure-functions/python:4-python3.11', 'debian 11 glibc apt', 'yes', true, 'root'],
    ['mcr.microsoft.com/azure-functions/python:4-python3.12', 'debian 12 glibc apt', 'yes', true, 'root'],
    ['tiangolo/uvicorn-gunicorn-fastapi:python3.11', 'debian 13 glibc apt', 'yes', true, 'root'],
    ['tiangolo/uvicorn-gunicorn-fastapi:python3.8-2021-06-09', 'debian - glibc apt', 'yes', true, 'root'],
    ['bitnami/python:3.12.4-debian-12-r0', 'debian 12 glibc apt', 'yes', true, 'root'],
    ['bitnami/python', 'photon - glibc tdnf', 'yes', true, undefined],
    ['quay.io/jupyter/scipy-notebook', 'ubuntu 24.04 glibc apt', 'yes', true, '1000'],
  ] as const)('%s is %s', (reference, expected, python, shell, user) => {
    const base = resolveBase(reference, []);
    expect(facts(reference)).toBe(expected);
    expect({ python: base.python, shell: base.shell, user: base.user }).toEqual({ python, shell, user });
    expect(base.verified).toBe(true);
  });

  test.each([
    ['cgr.dev/chainguard/python', '3.14'],
    ['gcr.io/distroless/python3-debian12', '3.11'],
    ['gcr.io/distroless/python3-debian9', '3.5'],
    ['registry.access.redhat.com/ubi9/python-39', '3.9'],
    ['registry.access.redhat.com/ubi9/python-312', '3.12'],
    ['dhi.io/python:3.13.2-alpine', '3.13.2'],
    ['mcr.microsoft.com/devcontainers/python:1-3.12-bookworm', '3.12'],
    ['mcr.microsoft.com/devcontainers/python:3', undefined],
    ['pypy:3.11-7.3.20', '3.11'],
  ])('%s has Python %s', (reference, version) => {
    expect(resolveBase(reference, []).pythonVersion).toBe(version);
  });

  test.each([
    'nvidia/cuda:12.4.1-runtime-ubuntu22.04',
    'pytorch/pytorch:2.10.0-cuda12.8-cudnn9-runtime',
    'tensorflow/tensorflow:latest-gpu',
    'nvcr.io/nvidia/pytorch:25.12-py3',
    'vllm/vllm-openai:v0.10.0',
    'ghcr.io/huggingface/text-generation-inference:3.0',
    'ghcr.io/huggingface/text-embeddings-inference:cpu-1.8',
    'vault.habana.ai/gaudi-docker/1.20.1/ubuntu22.04/habanalabs/pytorch-installer-2.6.0',
    'acme/trainer:cuda12',
    '763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-inference:2.6.0-cpu-py312-ubuntu22.04-ec2',
  ])('%s is for an accelerator or serves models', (reference) => {
    expect(resolveBase(reference, []).exempt).toBe(true);
  });

  test('what a base already holds or preloads', () => {
    expect(resolveBase('heroku/heroku:26', []).packages).toEqual(['libjemalloc2']);
    expect(resolveBase('mcr.microsoft.com/playwright/python:v1.50.0-noble', []).packages).toEqual([
      'chromium',
    ]);
    expect(resolveBase('datadog/agent:7', []).env).toMatchObject({ LD_PRELOAD: '/opt/lib/nosys.so' });
  });
});

describe('images of Docker Hub that are no Python', () => {
  test.each([
    // reference, system, python, user, allocator
    ['node', 'debian 13 glibc apt', 'unclear', 'root', 'none'],
    ['node:8', 'debian 9 glibc apt', 'unclear', 'root', 'none'],
    ['node:8.12.0', 'debian 8 glibc apt', 'unclear', 'root', 'none'],
    ['node:18.15.0-slim', 'debian 11 glibc apt', 'no', 'root', 'none'],
    ['node:18.16', 'debian 12 glibc apt', 'unclear', 'root', 'none'],
    ['node:boron-alpine', 'alpine - musl apk', 'no', 'root', 'none'],
    ['golang:1.16', 'debian 11 glibc apt', 'unclear', 'root', 'none'],
    ['golang:1.24', 'debian 13 glibc apt', 'unclear', 'root', 'none'],
    ['golang:1.22.4', 'debian 12 glibc apt', 'unclear', 'root', 'none'],
    ['golang:1.21-alpine3.19', 'alpine 3.19 musl apk', 'no', 'root', 'none'],
    ['ruby:2.7', 'debian 11 glibc apt', 'unclear', 'root', 'none'],
    ['ruby:3.1.3-slim', 'debian 11 glibc apt', 'no', 'root', 'none'],
    ['php:7.4-apache', 'debian 11 glibc apt', 'no', 'root', 'none'],
    ['php:8.3-fpm-alpine', 'alpine - musl apk', 'no', 'root', 'none'],
    ['php:7.4.21-fpm', 'debian 10 glibc apt', 'no', 'root', 'none'],
    ['php:8.6-rc', 'debian - glibc apt', 'no', 'root', 'none'],
    ['rust:1.71', 'debian 11 glibc apt', 'unclear', 'root', 'none'],
    ['perl:5.36', 'debian 12 glibc apt', 'unclear', 'root', 'none'],
    // Java: Debian until 11, then Oracle Linux, which has no apt; -slim is Debian in all of them.
    ['java:8', 'debian 8 glibc apt', 'unclear', 'root', 'none'],
    ['openjdk:8-jdk', 'debian 11 glibc apt', 'unclear', 'root', 'none'],
    ['openjdk:8-jdk-alpine', 'alpine - musl apk', 'no', 'root', 'none'],
    ['openjdk:13', 'oraclelinux 7 glibc yum', 'unclear', 'root', 'none'],
    ['openjdk:17', 'oraclelinux 8 glibc microdnf', 'unclear', 'root', 'none'],
    ['openjdk:17-jdk-slim', 'debian 11 glibc apt', 'no', 'root', 'none'],
    ['eclipse-temurin:17', 'ubuntu 26.04 glibc apt', 'unclear', 'root', 'none'],
    ['eclipse-temurin:17-jre-jammy', 'ubuntu 22.04 glibc apt', 'unclear', 'root', 'none'],
    ['amazoncorretto:17', 'amazonlinux 2023 glibc dnf', 'unclear', 'root', 'none'],
    ['amazoncorretto:17.0.19', 'amazonlinux 2 glibc yum', 'unclear', 'root', 'none'],
    ['maven:3.3.9-jdk-8', 'debian 8 glibc apt', 'unclear', 'root', 'none'],
    ['maven:3.9-eclipse-temurin-17', 'ubuntu 24.04 glibc apt', 'unclear', 'root', 'none'],
    ['maven:3.6-jdk-14', 'oraclelinux - glibc unknown', 'unclear', 'root', 'none'],
    ['tomcat:8.0', 'debian 8 glibc apt', 'unclear', 'root', 'none'],
    ['tomcat:9-jdk17', 'ubuntu 24.04 glibc apt', 'unclear', 'root', 'none'],
    ['gradle:4.10', 'debian - glibc apt', 'unclear', 'gradle', 'none'],
    // Servers: some moved from Debian to Ubuntu or Oracle Linux.
    ['nginx', 'debian 13 glibc apt', 'no', 'root', 'none'],
    ['nginx:1.19.10', 'debian 10 glibc apt', 'no', 'root', 'none'],
    ['nginx:1.27-alpine-slim', 'alpine - musl apk', 'no', 'root', 'none'],
    ['httpd:2.4', 'debian 13 glibc apt', 'no', 'root', 'none'],
    ['postgres:9.6', 'debian 9 glibc apt', 'unclear', 'root', 'none'],
    ['postgres:16', 'debian 13 glibc apt', 'unclear', 'root', 'none'],
    ['redis:6.2', 'debian 12 glibc apt', 'unclear', 'root', 'none'],
    ['mongo:3.4.19', 'debian 8 glibc apt', 'unclear', 'root', 'none'],
    ['mongo:3.4', 'ubuntu 16.04 glibc apt', 'unclear', 'root', 'none'],
    ['mongo:7', 'ubuntu 22.04 glibc apt', 'unclear', 'root', 'none'],
    ['mysql:5.6', 'debian 9 glibc apt', 'unclear', 'root', 'none'],
    ['mysql:5.7', 'oraclelinux 7 glibc unknown', 'unclear', 'root', 'none'],
    ['mysql:8.0.28', 'debian 10 glibc apt', 'unclear', 'root', 'none'],
    ['mariadb:10.3', 'ubuntu 20.04 glibc apt', 'unclear', 'root', 'none'],
    ['rabbitmq:3-management', 'ubuntu 24.04 glibc apt', 'unclear', 'root', 'none'],
    ['rabbitmq:3.6', 'debian 9 glibc apt', 'unclear', 'root', 'none'],
    ['haproxy:2.2', 'debian 11 glibc apt', 'no', 'root', 'none'],
    ['haproxy:2.8-alpine', 'alpine - musl apk', 'no', 'haproxy', 'none'],
    ['memcached', 'debian 13 glibc apt', 'no', 'memcache', 'none'],
    ['wordpress:php8.3-fpm', 'debian 13 glibc apt', 'no', 'root', 'none'],
    ['drupal:8.6-fpm-alpine', 'alpine - musl apk', 'no', 'root', 'none'],
    ['docker:24-dind', 'alpine - musl apk', 'no', 'root', 'none'],
    ['docker:dind-rootless', 'alpine - musl apk', 'no', 'rootless', 'none'],
    ['jenkins/jenkins:lts', 'debian 13 glibc apt', 'unclear', 'jenkins', 'none'],
    ['phusion/baseimage:0.9.18', 'ubuntu 14.04 glibc apt', 'unclear', 'root', 'none'],
    ['phusion/baseimage:0.10.2', 'ubuntu 16.04 glibc apt', 'unclear', 'root', 'none'],
    ['dockerfile/ubuntu', 'ubuntu 14.04 glibc apt', 'unclear', 'root', 'none'],
    ['gliderlabs/alpine:3.4', 'alpine 3.4 musl apk', 'no', 'root', 'none'],
    ['buildpack-deps:artful', 'ubuntu 17.10 glibc apt', 'unclear', 'root', 'none'],
    // ROS names its distributions like Ubuntu names its releases.
    ['ros:kinetic', 'ubuntu 16.04 glibc apt', 'unclear', 'root', 'none'],
    ['rocker/tidyverse:3.6.1', 'debian - glibc apt', 'unclear', 'root', 'none'],
    ['rocker/r-ver:4.2.0', 'ubuntu - glibc apt', 'unclear', 'root', 'unclear'],
  ] as const)('%s is %s', (reference, expected, python, user, allocator) => {
    const base = resolveBase(reference, []);
    expect(facts(reference)).toBe(expected);
    expect({ python: base.python, user: base.user, allocator: base.allocator }).toEqual({
      python,
      user,
      allocator,
    });
    expect(base.verified).toBe(true);
  });

  test.each([
    // reference, entry point, command
    ['node:20', ['docker-entrypoint.sh'], ['node']],
    ['node:8.11.3', [], ['node']],
    ['golang:1.22-alpine', [], ['/bin/sh']],
    ['php:8.3-fpm', ['docker-php-entrypoint'], ['php-fpm']],
    ['php:7.0.13-apache', [], ['apache2-foreground']],
    ['nginx:1.17', [], ['nginx', '-g', 'daemon off;']],
    ['nginx:alpine', ['/docker-entrypoint.sh'], ['nginx', '-g', 'daemon off;']],
    ['postgres:16-alpine', ['docker-entrypoint.sh'], ['postgres']],
    ['tomcat:9', [], ['catalina.sh', 'run']],
    ['buildpack-deps:focal', [], ['/bin/bash']],
    ['pypy:2.7-slim-bookworm', [], ['pypy']],
    ['golang:1.22-windowsservercore', undefined, undefined],
  ])('%s starts %j %j', (reference, entrypoint, cmd) => {
    expect(resolveBase(reference, [])).toMatchObject({ entrypoint, cmd });
  });

  test('fluentd preloads a jemalloc of its own on Debian and unsets the variable on Alpine', () => {
    const preload = (reference: string) => resolveBase(reference, []).env?.['LD_PRELOAD'];
    expect(preload('fluent/fluentd:v1.16-debian-1')).toBe('/usr/lib/libjemalloc.so.2');
    expect(preload('fluentd:v1.19')).toBe('/usr/lib/libjemalloc.so.2');
    expect(preload('fluent/fluentd:v1.3')).toBe('');
    expect(facts('fluentd:v1.4.2-debian-2.0')).toBe('debian - glibc apt');
    expect(facts('fluentd:v1.18-1')).toBe('alpine - musl apk');
  });

  test.each([
    // What the version decides, and it is not known; or a name that says no more than that.
    ['gcc:12', 'debian - glibc apt'],
    ['elasticsearch:7.17.0', 'unknown - unknown unknown'],
    ['elasticsearch:5', 'debian - glibc apt'],
    ['microsoft/dotnet:2.1-sdk', 'unknown - unknown unknown'],
    ['mcr.microsoft.com/dotnet/sdk:8.0-jammy', 'ubuntu 22.04 glibc apt'],
    ['mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled', 'ubuntu 22.04 glibc none'],
    ['stackbrew/ubuntu:14.04', 'ubuntu 14.04 glibc apt'],
    ['google/debian:wheezy', 'debian 7 glibc apt'],
    ['tutum/centos:centos7', 'centos 7 glibc yum'],
    ['tutum/centos', 'centos - glibc unknown'],
    ['archlinux/base', 'arch - glibc pacman'],
    ['kalilinux/kali-rolling', 'unknown - glibc apt'],
    ['osrf/ros:kinetic-desktop', 'unknown - unknown unknown'],
    ['baseimage', 'unknown - unknown unknown'],
  ])('%s is %s, and nothing is verified', (reference, expected) => {
    expect(facts(reference)).toBe(expected);
    expect(resolveBase(reference, []).verified).toBe(false);
  });
});

describe('the same image elsewhere', () => {
  test.each([
    ['registry.hub.docker.com/library/golang:1.24', 'debian 13 glibc apt', true],
    ['harbor.corp:8443/dockerhub/library/redis:7', 'debian 12 glibc apt', true],
    ['lscr.io/linuxserver/baseimage-ubuntu:jammy', 'ubuntu 22.04 glibc apt', true],
    ['arm32v7/node:18-buster', 'debian 10 glibc apt', true],
    ['winamd64/python:3.12', 'windows - unknown none', true],
    ['registry.gitlab.com/group/dependency_proxy/containers/node:22', 'debian 12 glibc apt', false],
    ['$REGISTRY/node:22', 'debian 12 glibc apt', false],
    ['${BASE}/node:22', 'unknown - unknown unknown', false],
    ['nexus.corp:5000/node:22', 'unknown - unknown unknown', false],
  ])('%s is %s', (reference, expected, verified) => {
    expect(facts(reference)).toBe(expected);
    expect(resolveBase(reference, []).verified).toBe(verified);
  });
});

describe('names that no row knows are hints at most', () => {
  test.each([
    ['localhost:5000/python', 'unknown - unknown unknown'],
    ['reg:5000/a/b:1@sha256:00ff', 'unknown - unknown unknown'],
    ['myorg/python3.12:latest', 'unknown - unknown unknown'],
    ['mapsic/python', 'unknown - unknown unknown'],
    ['${BASE_IMAGE}', 'unknown - unknown unknown'],
    ['not a reference', 'unknown - unknown unknown'],
    ['registry.corp/python:3.12-slim', 'debian - glibc apt'],
    ['registry.corp/app:slim', 'unknown - unknown unknown'],
    ['registry.corp/base:ubuntu22.04', 'ubuntu 22.04 glibc apt'],
    ['registry.corp/base-ubuntu2404:7', 'ubuntu 24.04 glibc apt'],
    ['registry.corp/python:3.12-bookworm', 'debian 12 glibc apt'],
    ['registry.corp/python:3.12-alpine3.20', 'alpine 3.20 musl apk'],
    ['registry.corp/runtime-alpine-glibc:1', 'alpine - glibc apk'],
    ['registry.corp/wolfi-base:1', 'wolfi - glibc apk'],
    ['registry.corp/app-ubi9-minimal:1', 'ubi 9 glibc microdnf'],
    ['registry.corp/centos7:1', 'centos 7 glibc yum'],
    ['registry.corp/servercore:ltsc2022', 'windows - unknown none'],
    // Not every word that begins like one.
    ['acme/sidecar:1', 'unknown - unknown unknown'],
    ['acme/ubuntuish:1', 'unknown - unknown unknown'],
    ['acme/model:1.24.045', 'unknown - unknown unknown'],
  ])('%s is %s', (reference, expected) => {
    expect(facts(reference)).toBe(expected);
    expect(resolveBase(reference, [])).toMatchObject({ verified: false, env: undefined, cmd: undefined });
  });

  test.each([
    ['debian@sha256:00ff', 'debian - glibc apt'],
    ['cgr.dev/chainguard/python@sha256:00ff', 'wolfi - glibc unknown'],
    ['ghcr.io/astral-sh/uv@sha256:00ff', 'unknown - unknown unknown'],
    ['dhi.io/python@sha256:00ff', 'unknown - unknown unknown'],
    ['registry.access.redhat.com/ubi9/python-311@sha256:00ff', 'ubi 9 glibc dnf'],
  ])('%s: what the tag would say is unknown: %s', (reference, expected) => {
    expect(facts(reference)).toBe(expected);
    expect(resolveBase(reference, []).verified).toBe(false);
  });
});

describe('the configuration says what a private base is', () => {
  const image = (config: Partial<ImageConfig> & { match: string }): ImageConfig => ({
    like: undefined,
    os: undefined,
    release: undefined,
    libc: undefined,
    packageManager: undefined,
    python: undefined,
    pythonVersion: undefined,
    user: undefined,
    packages: [],
    env: {},
    ...config,
  });

  test('like a public image, with keys of its own', () => {
    const config = image({
      match: 'registry.corp/python:*',
      like: 'python:{tag}',
      user: 'app',
      packages: ['libjemalloc2'],
      env: { LD_PRELOAD: 'libjemalloc.so.2' },
    });
    expect(resolveBase('registry.corp/python:3.12-slim', [config])).toMatchObject({
      reference: 'registry.corp/python:3.12-slim',
      os: 'debian',
      release: '13',
      libc: 'glibc',
      python: 'yes',
      pythonVersion: '3.12',
      user: 'app',
      packages: ['libjemalloc2'],
      cmd: ['python3'],
      verified: true,
      env: { PATH: undefined, LD_PRELOAD: 'libjemalloc.so.2' },
      why: 'registry.corp/python:3.12-slim is Debian 13 (glibc): the configuration says it is like python:3.12-slim',
    });
    // Docker adds latest, and a digest stays one.
    expect(resolveBase('registry.corp/python', [config])).toMatchObject({
      os: 'debian',
      pythonVersion: '3.15',
    });
    expect(resolveBase('registry.corp/python@sha256:00ff', [config])).toMatchObject({ os: 'unknown' });
    expect(resolveBase('registry.corp/python-tools:1', [config])).toMatchObject({ os: 'unknown' });
  });

  test('by hand', () => {
    const config = image({ match: 'registry.corp/*', os: 'alpine', release: '3.22', pythonVersion: '3.13' });
    expect(resolveBase('registry.corp/team/base:7', [config])).toMatchObject({
      os: 'alpine',
      release: '3.22',
      libc: 'musl',
      packageManager: 'apk',
      python: 'yes',
      pythonVersion: '3.13',
      verified: true,
      user: undefined,
      env: {},
    });
  });

  test('another system brings its own package manager', () => {
    const config = image({ match: 'corp/*', like: 'python:3.12', os: 'amazonlinux', release: '2' });
    expect(resolveBase('corp/a', [config])).toMatchObject({
      os: 'amazonlinux',
      release: '2',
      libc: 'glibc',
      packageManager: 'yum',
      pythonVersion: '3.12',
    });
  });

  test('the first row that matches wins, before what is known in public', () => {
    const rows = [image({ match: 'python:3.12', os: 'wolfi' }), image({ match: 'python:*', os: 'photon' })];
    expect(resolveBase('python:3.12', rows).os).toBe('wolfi');
    expect(resolveBase('python:3.13', rows).os).toBe('photon');
    expect(resolveBase('debian:12', rows).os).toBe('debian');
  });
});

describe('the tables', () => {
  test('every row has a source, an id of its own, and patterns that compile', () => {
    const BASES = BASE_TABLES.flatMap((table) => table());
    expect(new Set(BASES.map((row) => row.id)).size).toBe(BASES.length);
    for (const row of BASES) {
      expect(row.source, row.id).not.toBe('');
      const patterns = [
        ...row.names,
        row.only,
        row.releaseIn,
        row.versionIn,
        ...(row.variants ?? []).map((variant) => variant.when),
      ];
      for (const pattern of patterns) expect(() => new RegExp(pattern ?? ''), row.id).not.toThrow();
    }
  });

  test('a package that a fix may install has a soname, a place and, for jemalloc, a version', () => {
    for (const row of LIBRARY_PACKAGES) {
      expect(row.source).not.toBe('');
      if (row.refusal !== undefined) continue;
      expect(row.libraries[0], row.os).toMatch(new RegExp(`^lib${row.allocator}[\\w.]*\\.so\\.\\d+$`));
      expect(row.package, row.os).toBeDefined();
      // Its version says which keys MALLOC_CONF may have.
      if (row.allocator === 'jemalloc') expect(row.version, row.os).toBeDefined();
      expect(row.directories.length, row.os).toBeGreaterThan(0);
    }
  });
});

interface Published {
  readonly python: {
    readonly patch: Record<string, Record<string, [from: number, to: number, name: string | null][]>>;
  };
  readonly rows: readonly { readonly id: string; readonly os: string }[];
  readonly frequency: { readonly top150: readonly { readonly name: string; readonly row: string | null }[] };
}

const DATA = new URL('../../shared/data/bases.json', import.meta.url);

// Skipped where the data does not lie beside the checkout.
describe.skipIf(!existsSync(DATA))('against the published tags', () => {
  const published = (): Published => JSON.parse(readFileSync(DATA, 'utf8'));

  test('every full version of python is on the release its tag last pointed to', () => {
    for (const [line, variants] of Object.entries(published().python.patch)) {
      for (const [variant, suffix] of [
        ['full', ''],
        ['slim', '-slim'],
        ['alpine', '-alpine'],
      ] as const) {
        for (const [from, to, name] of variants[variant] ?? []) {
          if (name === null) continue;
          const release = CODENAMES.find((row) => row.name === name)?.release ?? name.replace('alpine', '');
          for (let patch = from; patch <= to; patch++) {
            const reference = `python:${line}.${patch}${suffix}`;
            expect(`${reference} ${resolveBase(reference, []).release}`).toBe(`${reference} ${release}`);
          }
        }
      }
    }
  });

  // Their rows name several systems, or the frequency list has no tag to tell them apart.
  const SEVERAL: Readonly<Record<string, string>> = {
    python: 'debian',
    node: 'debian',
    ruby: 'debian',
    php: 'debian',
    golang: 'debian',
    openjdk: 'oraclelinux',
    java: 'debian',
    'ghcr.io/astral-sh/uv': 'scratch',
    'dhi.io/python': 'debian',
    'nvidia/cuda': 'ubuntu',
    'nvcr.io/nvidia/cuda': 'ubuntu',
    'quay.io/sclorg/python-312-c9s': 'centos',
    'quay.io/sclorg/s2i-base-c9s': 'centos',
    'quay.io/sclorg/s2i-base-c10s': 'centos',
    'quay.io/fedora/s2i-base': 'fedora',
    'vault.habana.ai/gaudi-docker/1.20.1/ubuntu22.04/habanalabs/pytorch-installer-2.6.0': 'ubuntu',
    maven: 'ubuntu',
    tomcat: 'ubuntu',
    mongo: 'ubuntu',
    'eclipse-temurin': 'ubuntu',
    'rocker/verse': 'ubuntu',
    'rocker/tidyverse': 'ubuntu',
    // The version, which is not there, decides; or nobody has looked.
    'gcr.io/google_appengine/python': 'unknown',
    'biocontainers/biocontainers': 'unknown',
    'quay.io/opendatahub/workbench-images': 'unknown',
    'searxng/base': 'unknown',
  };

  test('the bases that are used most are what they are known to be', () => {
    const { rows, frequency } = published();
    const wrong = frequency.top150.flatMap(({ name, row }) => {
      const known = rows.find(({ id }) => id === row)?.os;
      if (known === undefined) return [];
      const [first = ''] = known.split(/[ ;,]/);
      const expected = SEVERAL[name] ?? first;
      const { os } = resolveBase(name, []);
      return os === expected ? [] : [`${name}: ${os}, not ${known}`];
    });
    expect(wrong).toEqual([]);
  });
});
