export const helpText = `alloclint lints and mends Dockerfiles of Python services: which memory
allocator the process really gets, and how it is tuned.

  alloclint [paths..]           lint files, folders and globs (default: .); - reads stdin
  alloclint inspect [paths..]   print what is known about every stage and run, and why
  alloclint explain RULE        print the page about a rule; alloclint rules lists them
  alloclint init [folder]       write a commented config; print hook and workflow to paste
  alloclint completion          print a script for bash, zsh or fish

  --fix, --fix-unsafe           write safe fixes; those too that a person should read
  --diff                        print what --fix would write; exit 1 if there is anything
  --format FORMAT               pretty, json, sarif, github, gitlab, junit, checkstyle,
                                markdown (inspect: json; rules: json, markdown)
  --output FILE                 write the report to a file
  --only RULE[,RULE]            run these rules only
  --rule RULE=SEVERITY          off, info, warning or error; repeatable
  --fail-on SEVERITY            error, warning (default), info or never
  --memory 1Gi  --cpus 0.5      limits of the container, over those of the config
  --profile PROFILE             balanced (default), lean or throughput
  --target STAGE                a stage that ships, when not the last one; repeatable
  --build-arg NAME=VALUE        value of an ARG; repeatable
  --config FILE                 in place of the nearest alloclint.toml
  --baseline FILE               leave out the findings that FILE lists
  --write-baseline              write that list: what is found now, without what is gone
  --stdin-filename PATH         what stdin is to be taken for
  --no-inline-ignore            disregard "# alloclint ignore=" comments
  -q, --quiet                   findings only
  --color WHEN                  auto (default), always or never
  -h, --help  -V, --version

  alloclint --diff                           what would change, as a patch
  alloclint --fix Dockerfile
  alloclint --memory 1Gi --fail-on error services/api
  alloclint --format json - < Dockerfile     for editors and scripts

Exit codes: 0 clean, 1 findings (or a diff), 2 the job could not be done.
`;
