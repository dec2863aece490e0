/** Images that people made for others to build on, before there were official ones or beside them. */

import type { BaseRow } from './base-row.ts';

// oxfmt-ignore
export const communityBases = (): readonly BaseRow[] => [
  {
    id: 'dockerfile-project',
    names: [
      'dockerfile/(java|nodejs|python|redis|mongodb|nginx|mysql|ghost|elasticsearch|rabbitmq|ubuntu-desktop)',
    ],
    os: 'ubuntu', release: undefined, python: 'unclear', shell: true, user: 'root',
    note: 'the Dockerfile project built its images on Ubuntu 14.04',
    variants: [
      {
        when: '/java:', release: '14.04', entrypoint: [], cmd: ['bash'], workdir: '/data',
        env: { PATH: undefined, HOME: '/root', JAVA_HOME: undefined },
      },
    ],
    status: 'partly',
    source: 'dockerfile/java:openjdk-7-jdk/Dockerfile@926218e; dockerfile/ubuntu:Dockerfile@8a24cd8',
  },
  {
    id: 'mback2k-ubuntu',
    names: ['mback2k/ubuntu'],
    os: 'ubuntu', release: undefined, reads: 'tag', python: 'unclear', shell: true, user: 'root',
    entrypoint: ['/usr/bin/dumb-init', '--', '/run/docker-entrypoint.sh'], cmd: ['/bin/bash'],
    allocator: 'none',
    note: 'its build file is FROM ubuntu',
    status: 'verified',
    source: 'mback2k/docker-ubuntu:Dockerfile@0450e60',
  },
  {
    id: 'alpine-node',
    names: ['mhart/alpine-node'],
    os: 'alpine', release: undefined, python: 'unclear', shell: true,
    note: 'its README says it is built on Alpine',
    status: 'verified',
    source: 'mhart/alpine-node:README.md@c8615a3',
  },
  {
    // Oracle's Java needs glibc, which it adds beside musl.
    id: 'alpine-java',
    names: ['anapsix/alpine-java'],
    os: 'alpine', release: undefined, libc: 'glibc', python: 'no', shell: true, user: 'root',
    allocator: 'none',
    note: 'it adds glibc on top of musl',
    status: 'verified',
    source: 'anapsix/docker-alpine-java:8/*/Dockerfile@0d6c100',
  },
  {
    id: 'alpine-mongo',
    names: ['mvertes/alpine-mongo'],
    os: 'alpine', release: undefined, python: 'no', shell: true, user: 'root',
    entrypoint: ['/root/run.sh'], cmd: ['mongod', '--bind_ip', '0.0.0.0'], allocator: 'none',
    note: 'its build file is FROM alpine',
    status: 'verified',
    source: 'mvertes/docker-alpine-mongo:Dockerfile@adb78b8',
  },
  {
    // Debian up to R 3.6, Ubuntu since R 4.0.0.
    id: 'rocker',
    names: ['rocker/(r-ver|rstudio|tidyverse|verse|geospatial|shiny|shiny-verse|ml|ml-verse|cuda)'],
    os: 'unknown', libc: 'glibc', packageManager: 'apt', python: 'unclear', shell: true, user: 'root',
    note: 'it is Debian for R until 3.6 and Ubuntu for R since 4.0',
    variants: [
      { when: ':3\\.\\d', os: 'debian' }, { when: ':4(\\D|$)|:latest$', os: 'ubuntu' },
      { when: ':4\\.6\\.[01]$|:latest$', release: '24.04' },
      { when: '/(r-ver|rstudio|tidyverse|verse):3\\.[1-6]\\.\\d$', allocator: 'none' },
      { when: '/r-ver:3\\.3\\.[1-3]$', release: '8' }, { when: '/r-ver:3\\.4\\.\\d$', release: '9' },
      { when: '/r-ver:3\\.6\\.3$', release: '10' },
      { when: '/(geospatial|shiny|shiny-verse):', user: undefined },
      { when: '/(ml|ml-verse|cuda):', exempt: true, release: undefined, user: undefined },
    ],
    status: 'verified',
    source:
      'rocker-org/rocker-versioned:{r-ver,rstudio,tidyverse}/*.Dockerfile@1920e7c; ' +
      'rocker-org/rocker-versioned2:{README.md,dockerfiles/*_4.6.1.Dockerfile}@69cded5',
  },
  {
    id: 'rocker-other',
    names: ['rocker/.+'],
    os: 'unknown', libc: 'glibc', packageManager: 'apt', reads: 'key', python: 'unclear', shell: true,
    note: 'Rocker builds on Debian or Ubuntu',
    status: 'partly',
    source: 'rocker-org/rocker@353d611; rocker-org/rocker-versioned2@69cded5',
  },
  {
    // Its tools bring a Python of their own.
    id: 'google-cloud-sdk',
    names: [
      '(gcr\\.io/)?google\\.com/cloudsdktool/.+', 'gcr\\.io/google\\.com/cloudsdktool/.+',
      'google/cloud-sdk',
    ],
    os: 'debian', release: undefined, python: 'unclear', shell: true, allocator: 'none',
    note: 'it is Debian unless the tag says Alpine, Debian 13 since 2026-04-15',
    variants: [
      { when: ':(latest|slim|stable|emulators|debian_component_based)$', release: '13', user: 'root' },
      { when: 'alpine', os: 'alpine', release: undefined, python: 'unclear' },
    ],
    status: 'partly',
    source:
      'GoogleCloudPlatform/cloud-sdk-docker:{Dockerfile,alpine/Dockerfile,debian_slim/Dockerfile}@47328f7',
  },
  {
    id: 'dotnet',
    names: ['mcr\\.microsoft\\.com/dotnet/(nightly/)?(runtime-deps|runtime|aspnet|sdk)'],
    os: 'unknown', packageManager: 'unknown', reads: 'tag', python: 'unclear', shell: undefined,
    note: 'the version decides which system an unsuffixed tag is',
    variants: [
      { when: 'alpine|bookworm|bullseye|buster|stretch', packageManager: 'os', allocator: 'none' },
      {
        when: '(focal|jammy|noble|resolute)(-aot)?(-amd64|-arm64v8)?$',
        packageManager: 'os', allocator: 'none',
      },
      { when: 'chiseled|distroless', packageManager: 'none', shell: false },
      { when: 'nanoserver|windowsservercore', packageManager: 'none' },
    ],
    status: 'partly',
    source: 'dotnet/dotnet-docker:src/{runtime-deps,sdk}/*/Dockerfile@3ed00b6',
  },
  {
    id: 'kali',
    names: ['kalilinux/.+'],
    os: 'unknown', libc: 'glibc', packageManager: 'apt', python: 'unclear', shell: true,
    note: 'Kali is a rolling Debian of its own',
    status: 'unverified',
    source: 'the name',
  },
];
