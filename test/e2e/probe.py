"""Imported by the program of a case: works, rests, prints what the process runs on, and ends the server."""
import ctypes, json, os, sys, time


def rss_mb(pid='self'):
    with open(f'/proc/{pid}/status') as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith('VmRSS'))


def threads(pid):
    names = []
    for task in os.listdir(f'/proc/{pid}/task'):
        try:
            with open(f'/proc/{pid}/task/{task}/comm') as comm:
                names.append(comm.read().strip())
        except OSError:
            pass
    return names.count('jemalloc_bg_thd')


def option(name, kind):
    """Of the jemalloc that serves this process; None where it is another allocator."""
    mallctl = getattr(ctypes.CDLL(None), 'mallctl', None)
    if mallctl is None:
        return None
    value = kind()
    size = ctypes.c_size_t(ctypes.sizeof(value))
    failed = mallctl(f'opt.{name}'.encode(), ctypes.byref(value), ctypes.byref(size), None, ctypes.c_size_t(0))
    return None if failed else value.value


def report():
    # A burst of blocks that malloc serves, one in a hundred of which stays.
    blocks = [bytearray(20_000) for _ in range(10_000)]
    peak = rss_mb()
    kept = blocks[::100]
    del blocks
    time.sleep(3)
    kinds = dict(dirty_decay_ms=ctypes.c_ssize_t, muzzy_decay_ms=ctypes.c_ssize_t, background_thread=ctypes.c_bool,
                 narenas=ctypes.c_uint, tcache=ctypes.c_bool)
    with open('/proc/self/maps') as maps:
        libraries = ' '.join(sorted({os.path.basename(line.split()[-1]) for line in maps if 'malloc' in line}))
    print('PROBE ' + json.dumps(dict(
        libraries=libraries, conf={name: option(name, kind) for name, kind in kinds.items()},
        python=sys.version.split()[0], uid=os.getuid(), peak=peak, rest=rss_mb(), kept=len(kept),
        threads=threads('self'), parent=threads(os.getppid()) if os.getppid() else None)), flush=True)


def parent_is_server():
    try:
        with open(f'/proc/{os.getppid()}/cmdline') as cmdline:
            return 'python' in cmdline.read()
    except OSError:
        return False


report()
if parent_is_server():
    # The other workers have their say first.
    time.sleep(4)
    os.kill(os.getppid(), 15)
else:
    os._exit(0)


def app(environ, start_response):
    start_response('200 OK', [])
    return []
