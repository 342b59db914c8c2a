package studio.lumina.core.models.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import studio.lumina.core.models.ContentHash;

/// A model hub of our own on loopback, with every fault that a real one or a network has shown: one
/// server as the hub (127.0.0.1), one that gives contents (localhost), so that a token that goes to
/// the wrong one is seen.
public final class FakeHub implements AutoCloseable {
  public static final String REPOSITORY = "org/model";
  public static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  /// A request that came.
  public record Seen(boolean hub, String method, String path, String token, String range) {}

  private final Map<String, byte[]> files = new TreeMap<>();
  private final HttpServer hub;
  private final HttpServer contents;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final AtomicInteger times = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Fault fault = Fault.NONE;
  private volatile LongConsumer sending = _ -> {};

  public FakeHub(Map<String, byte[]> files) throws IOException {
    this.files.putAll(files);
    hub = server(InetAddress.getByName("127.0.0.1"), true);
    contents = server(InetAddress.getByName("127.0.0.1"), false);
  }

  private HttpServer server(InetAddress address, boolean first) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            seen.add(
                new Seen(
                    first,
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    FakeAnswers.header(exchange, "Authorization"),
                    FakeAnswers.header(exchange, "Range")));
            if (first) {
              hub(exchange);
            } else {
              content(exchange, exchange.getRequestURI().getPath().substring(1));
            }
          }
        });
    server.start();
    return server;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + hub.getAddress().getPort());
  }

  public List<Seen> seen() {
    return seen;
  }

  /// Makes the next requests that it concerns go wrong.
  public void fail(Fault what, int often) {
    times.set(often);
    fault = what;
  }

  /// Told the bytes of a content that were sent in one answer, after each piece.
  public void onSending(LongConsumer listener) {
    sending = listener;
  }

  private boolean fails(Fault what) {
    return fault == what && times.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }

  private void hub(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (fails(Fault.LOGIN_PAGE)) {
      FakeAnswers.page(exchange);
    } else if (fails(Fault.PAGE_ELSEWHERE)) {
      exchange.getResponseHeaders().set("Location", "/login");
      exchange.sendResponseHeaders(302, -1);
    } else if (fails(Fault.GATED)) {
      FakeAnswers.error(exchange, 403, "GatedRepo", "");
    } else if (fails(Fault.MISSING)) {
      FakeAnswers.error(exchange, 404, "RepoNotFound", "");
    } else if (fails(Fault.REVISION_MISSING)) {
      FakeAnswers.error(exchange, 404, "RevisionNotFound", "");
    } else if (fails(Fault.DISABLED)) {
      FakeAnswers.error(exchange, 403, "", "Access to this resource is disabled.");
    } else if (fails(Fault.BAD_TOKEN)) {
      FakeAnswers.error(exchange, 401, "", "Invalid credentials in Authorization header");
    } else if (path.startsWith("/api/models/" + REPOSITORY + "/revision/")) {
      String commit = fails(Fault.EVIL_COMMIT) ? "../../evil" : COMMIT;
      FakeAnswers.json(exchange, "{\"id\": \"" + REPOSITORY + "\", \"sha\": \"" + commit + "\"}");
    } else if (path.startsWith("/api/models/" + REPOSITORY + "/tree/")) {
      tree(exchange);
    } else if (path.startsWith("/" + REPOSITORY + "/resolve/" + COMMIT + "/")) {
      resolve(exchange, path.substring(("/" + REPOSITORY + "/resolve/" + COMMIT + "/").length()));
    } else if (path.startsWith("/api/resolve-cache/")) {
      String name = path.substring("/api/resolve-cache/".length());
      exchange.getResponseHeaders().set("ETag", "\"" + hash(name).hex() + "\"");
      exchange.getResponseHeaders().set("X-Repo-Commit", COMMIT);
      content(exchange, name);
    } else {
      FakeAnswers.error(exchange, 404, "RepoNotFound", "");
    }
  }

  /// Two pages, as long lists come.
  private void tree(HttpExchange exchange) throws IOException {
    boolean second = String.valueOf(exchange.getRequestURI().getQuery()).contains("cursor");
    StringBuilder json = new StringBuilder("[{\"type\": \"directory\", \"path\": \"tokenizer\"}");
    int at = 0;
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      if (at++ % 2 == (second ? 1 : 0)) {
        String size = "\"size\": " + each.getValue().length;
        String oid = "\"oid\": \"" + hash(each.getKey()).hex() + "\"";
        json.append(", {\"type\": \"file\", \"path\": \"")
            .append(each.getKey())
            .append("\", ")
            .append(
                large(each.getKey())
                    ? "\"oid\": \""
                        + "0".repeat(40)
                        + "\", \"size\": 134, \"lfs\": {"
                        + oid
                        + ", "
                        + size
                        + ", \"pointerSize\": 134}"
                    : oid + ", " + size)
            .append("}");
      }
    }
    if (fails(Fault.TRAVERSAL)) {
      json.append(", {\"type\": \"file\", \"path\": \"../../evil\", \"size\": 1, \"oid\": \"")
          .append("0".repeat(40))
          .append("\"}");
    }
    if (!second) {
      exchange
          .getResponseHeaders()
          .set("Link", "<" + endpoint() + exchange.getRequestURI() + "&cursor=x>; rel=\"next\"");
    }
    FakeAnswers.json(exchange, json.append("]").toString());
  }

  private void resolve(HttpExchange exchange, String name) throws IOException {
    var headers = exchange.getResponseHeaders();
    if (!files.containsKey(name)) {
      FakeAnswers.error(exchange, 404, "EntryNotFound", "");
      return;
    }
    if (!fails(Fault.NO_COMMIT)) {
      headers.set("X-Repo-Commit", fails(Fault.OTHER_COMMIT) ? "f".repeat(40) : COMMIT);
    }
    if (fails(Fault.LOOP)) {
      headers.set("Location", exchange.getRequestURI().toString());
      exchange.sendResponseHeaders(307, -1);
      return;
    }
    if (!large(name)) {
      headers.set("Location", "/api/resolve-cache/" + name + "?etag=%22x%22");
      exchange.sendResponseHeaders(307, -1);
      return;
    }
    String tag = fails(Fault.EVIL_TAG) ? "../../../../evil" : hash(name).hex();
    if (!fails(Fault.NO_TAG)) {
      headers.set("X-Linked-ETag", "\"" + tag + "\"");
    }
    headers.set("ETag", "\"" + "e".repeat(64) + "\"");
    headers.set(
        "X-Linked-Size",
        String.valueOf(files.get(name).length + (fails(Fault.OTHER_LENGTH) ? 1 : 0)));
    headers.set("Location", location(name));
    exchange.sendResponseHeaders(302, -1);
  }

  private String location(String name) {
    String rest = "localhost:" + contents.getAddress().getPort() + "/" + name + "?Signature=x";
    if (fails(Fault.PROTOCOL_RELATIVE)) {
      return "//" + rest;
    }
    return (fails(Fault.OTHER_SCHEME) ? "file://" : "http://") + rest;
  }

  private void content(HttpExchange exchange, String name) throws IOException {
    byte[] bytes = files.get(name);
    var headers = exchange.getResponseHeaders();
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", String.valueOf(bytes.length));
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    String range = FakeAnswers.header(exchange, "Range");
    int from = range.isEmpty() ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (fails(Fault.FORBIDDEN)) {
      exchange.sendResponseHeaders(403, -1);
    } else if (fails(Fault.TOO_MANY)) {
      headers.set("RateLimit", "\"resolvers\";r=0;t=55");
      exchange.sendResponseHeaders(429, -1);
    } else if (fails(Fault.LONG_WAIT)) {
      headers.set("Retry-After", "3600");
      exchange.sendResponseHeaders(429, -1);
    } else if (fails(Fault.UNAVAILABLE)) {
      exchange.sendResponseHeaders(503, -1);
    } else if (fails(Fault.HTML_CONTENT)) {
      FakeAnswers.page(exchange);
    } else if (fails(Fault.CONTENT_LOOP)) {
      headers.set("Location", exchange.getRequestURI().toString());
      exchange.sendResponseHeaders(302, -1);
    } else if (from > 0 && fails(Fault.NO_SUCH_RANGE)) {
      exchange.sendResponseHeaders(416, -1);
    } else if (from > 0 && !fails(Fault.RANGE_IGNORED)) {
      int start = fails(Fault.WRONG_START) ? 0 : from;
      headers.set(
          "Content-Range", "bytes " + start + "-" + (bytes.length - 1) + "/" + bytes.length);
      exchange.sendResponseHeaders(206, bytes.length - start);
      send(exchange, Arrays.copyOfRange(bytes, start, bytes.length));
    } else {
      byte[] given = bytes.clone();
      boolean longer = fails(Fault.LONGER);
      if (fails(Fault.COMPRESSED)) {
        headers.set("Content-Encoding", "gzip");
      }
      if (fails(Fault.CORRUPT)) {
        given[given.length / 2] ^= 1;
      }
      exchange.sendResponseHeaders(200, longer ? 0 : given.length);
      send(exchange, longer ? Arrays.copyOf(given, given.length + 5) : given);
    }
  }

  private void send(HttpExchange exchange, byte[] bytes) throws IOException {
    boolean drops = fails(Fault.DROP);
    boolean stalls = fails(Fault.STALL);
    int most = drops || stalls ? bytes.length / 2 : bytes.length;
    OutputStream out = exchange.getResponseBody();
    for (int at = 0; at < most; at += 1 << 14) {
      out.write(bytes, at, Math.min(1 << 14, most - at));
      out.flush();
      sending.accept(Math.min(most, at + (1 << 14)));
    }
    if (stalls) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean large(String name) {
    return name.endsWith(".safetensors");
  }

  /// The hash by which the hub names a file.
  public ContentHash hash(String name) {
    byte[] bytes = files.get(name);
    MessageDigest digest = new ContentHash("0".repeat(large(name) ? 64 : 40)).digest(bytes.length);
    digest.update(bytes);
    return new ContentHash(ContentHash.end(digest));
  }

  @Override
  public void close() {
    closed.countDown();
    hub.stop(0);
    contents.stop(0);
  }
}
