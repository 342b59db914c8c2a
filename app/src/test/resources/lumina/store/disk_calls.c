/*
 * Stands between a program and the C library's file calls (LD_PRELOAD), for files below one folder:
 * has the n-th of them fail, or writes each of them to a trace. What is written to names that end
 * in "-shm" or ".lock" holds nothing that must survive and is not counted.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char folder[4096];
static long at, seen;
static int code, stays, trace = -1;

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }
#define NEXT(type, name) __typeof__(type) real = (type)next(name)

static int watched(const char *path) {
  size_t n = strlen(folder), length = strlen(path);
  if (n == 0 || strncmp(path, folder, n) != 0 || (path[n] != '/' && path[n] != 0)) return 0;
  if (length > 4 && strcmp(path + length - 4, "-shm") == 0) return 0;
  return !(length > 5 && strcmp(path + length - 5, ".lock") == 0);
}

static int named(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, 4095);
  if (n <= 0) return 0;
  path[n] = 0;
  return (n < 10 || strcmp(path + n - 10, " (deleted)") != 0) && watched(path);
}

/* Counts a call; whether it is to fail. */
static int fails(void) {
  seen++;
  if (at > 0 && (seen == at || (stays && seen > at))) {
    errno = code;
    return 1;
  }
  return 0;
}

static void put(const void *bytes, size_t count) {
  NEXT(ssize_t (*)(int, const void *, size_t), "write");
  const char *from = bytes;
  while (count > 0) {
    ssize_t n = real(trace, from, count);
    if (n <= 0) return;
    from += n;
    count -= n;
  }
}

static void tell(char what, const char *path, const char *other, int64_t where, const void *data,
                 int64_t count) {
  if (trace < 0) return;
  int32_t first = strlen(path), second = strlen(other);
  put(&what, 1);
  put(&first, 4);
  put(path, first);
  put(&second, 4);
  put(other, second);
  put(&where, 8);
  put(&count, 8);
  if (data) put(data, count);
}

void disk_watch(const char *path) { snprintf(folder, sizeof folder, "%s", path); }

/* Has call number `from`, counted from now on, fail; with `on` all after it too. 0: none. */
void disk_fail(long from, int error, int on) {
  pthread_mutex_lock(&lock);
  at = from;
  code = error;
  stays = on;
  seen = 0;
  pthread_mutex_unlock(&lock);
}

long disk_seen(void) { return seen; }

void disk_trace(const char *file) {
  NEXT(int (*)(const char *, int, ...), "open64");
  trace = real(file, O_CREAT | O_WRONLY | O_TRUNC, 0600);
}

void disk_mark(long number) {
  pthread_mutex_lock(&lock);
  tell('m', "", "", number, 0, 0);
  pthread_mutex_unlock(&lock);
}

ssize_t pwrite64(int fd, const void *data, size_t count, off64_t where) {
  NEXT(ssize_t (*)(int, const void *, size_t, off64_t), "pwrite64");
  char path[4096];
  if (!named(fd, path)) return real(fd, data, count, where);
  pthread_mutex_lock(&lock);
  ssize_t n = fails() ? -1 : real(fd, data, count, where);
  if (n > 0) tell('w', path, "", where, data, n);
  pthread_mutex_unlock(&lock);
  return n;
}

ssize_t write(int fd, const void *data, size_t count) {
  NEXT(ssize_t (*)(int, const void *, size_t), "write");
  char path[4096];
  if (folder[0] == 0 || fd == trace || !named(fd, path)) return real(fd, data, count);
  pthread_mutex_lock(&lock);
  off64_t where = lseek64(fd, 0, SEEK_CUR);
  ssize_t n = fails() ? -1 : real(fd, data, count);
  if (n > 0) tell('w', path, "", where, data, n);
  pthread_mutex_unlock(&lock);
  return n;
}

static int synced(int fd, const char *name) {
  NEXT(int (*)(int), name);
  char path[4096];
  if (!named(fd, path)) return real(fd);
  pthread_mutex_lock(&lock);
  int result = fails() ? -1 : real(fd);
  if (result == 0) tell('s', path, "", 0, 0, 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int fsync(int fd) { return synced(fd, "fsync"); }
int fdatasync(int fd) { return synced(fd, "fdatasync"); }

int ftruncate64(int fd, off64_t length) {
  NEXT(int (*)(int, off64_t), "ftruncate64");
  char path[4096];
  if (!named(fd, path)) return real(fd, length);
  pthread_mutex_lock(&lock);
  int result = fails() ? -1 : real(fd, length);
  if (result == 0) tell('t', path, "", length, 0, 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int unlink(const char *path) {
  NEXT(int (*)(const char *), "unlink");
  if (!watched(path) || access(path, F_OK) != 0) return real(path);
  pthread_mutex_lock(&lock);
  int result = fails() ? -1 : real(path);
  if (result == 0) tell('u', path, "", 0, 0, 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int rename(const char *from, const char *to) {
  NEXT(int (*)(const char *, const char *), "rename");
  if (!watched(from)) return real(from, to);
  pthread_mutex_lock(&lock);
  int result = fails() ? -1 : real(from, to);
  if (result == 0) tell('r', from, to, 0, 0, 0);
  pthread_mutex_unlock(&lock);
  return result;
}

/* A file that is made is traced; it does not fail, the write into it does. */
int open64(const char *path, int flags, ...) {
  NEXT(int (*)(const char *, int, ...), "open64");
  va_list rest;
  va_start(rest, flags);
  mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if (!(flags & (O_CREAT | O_TRUNC)) || !watched(path)) return real(path, flags, mode);
  pthread_mutex_lock(&lock);
  int fresh = access(path, F_OK) != 0;
  int fd = real(path, flags, mode);
  if (fd >= 0 && fresh) tell('c', path, "", 0, 0, 0);
  if (fd >= 0 && !fresh && (flags & O_TRUNC)) tell('t', path, "", 0, 0, 0);
  pthread_mutex_unlock(&lock);
  return fd;
}
