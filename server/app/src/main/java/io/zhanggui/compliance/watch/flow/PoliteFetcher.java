package io.zhanggui.compliance.watch.flow;

import io.zhanggui.compliance.watch.rules.Robots;
import io.zhanggui.compliance.watch.store.JooqTexts.Marks;
import io.zhanggui.outward.AddressRefusal;
import io.zhanggui.outward.OutwardAddresses;
import io.zhanggui.paper.WordPaper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetches texts as a guest should: it asks robots.txt first, says who it is, asks only for what changed, waits between
 * requests to one site, and reads no more than a rule is long.
 */
final class PoliteFetcher {

    private static final String NAME = "Zhanggui/0.1 (rule watch; robots: zhanggui)";
    private static final int LONGEST = 2 << 20;
    private static final int MOST_REDIRECTS = 3;
    private static final int NOT_MODIFIED = 304;
    private static final Duration ROBOTS_KEPT = Duration.ofDays(1);

    private final OutwardAddresses outward;
    private final Clock clock;
    private final Duration gap;
    private final HttpClient client;
    private final Map<String, Known> sites = new ConcurrentHashMap<>();

    /** What is known of a site. */
    private record Known(Robots robots, Instant at) {}

    /** What came of it. */
    sealed interface Fetched {
        record Text(String content, Marks marks) implements Fetched {}

        record Unchanged() implements Fetched {}

        record Failed(String why) implements Fetched {}
    }

    /** @param gap the least time between two requests to one site */
    PoliteFetcher(OutwardAddresses outward, Clock clock, Duration gap, Duration patience) {
        this.outward = outward;
        this.clock = clock;
        this.gap = gap;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    Fetched fetch(URI address, Marks marks) {
        URI at = address;
        try {
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                Optional<String> refusal = refusal(at);
                if (refusal.isPresent()) {
                    return new Fetched.Failed(refusal.get());
                }
                HttpResponse<InputStream> answer = get(at, marks);
                Optional<String> onwards = answer.headers().firstValue("Location");
                if (answer.statusCode() / 100 != 3 || answer.statusCode() == NOT_MODIFIED || onwards.isEmpty()) {
                    return read(answer);
                }
                answer.body().close();
                at = at.resolve(onwards.get());
            }
            return new Fetched.Failed("转向太多次");
        } catch (IOException | IllegalArgumentException e) {
            return new Fetched.Failed("取不到：" + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.Failed("被中断");
        }
    }

    private Optional<String> refusal(URI address) throws IOException, InterruptedException {
        Optional<AddressRefusal> closed = outward.refusal(address);
        if (closed.isPresent()) {
            return closed.map(AddressRefusal::zh);
        }
        Robots robots = robots(address);
        Thread.sleep(gap.compareTo(robots.delay()) > 0 ? gap : robots.delay());
        String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        return robots.allows(path) ? Optional.empty() : Optional.of("对方的 robots.txt 不允许抓取");
    }

    private Robots robots(URI address) throws IOException, InterruptedException {
        String site = address.getScheme() + "://" + address.getRawAuthority();
        Known known = sites.get(site);
        if (known == null || known.at().plus(ROBOTS_KEPT).isBefore(clock.instant())) {
            HttpResponse<InputStream> answer = get(URI.create(site + "/robots.txt"), Marks.NONE);
            String file = answer.statusCode() == 200
                    ? FolderReader.decode(bytes(answer)).orElse("")
                    : "";
            // RFC 9309: a fault of the server means that nothing may be fetched for now.
            known = new Known(
                    Robots.parse(answer.statusCode() >= 500 ? "User-agent: *\nDisallow: /" : file), clock.instant());
            if (answer.statusCode() < 500) {
                sites.put(site, known);
            }
        }
        return known.robots();
    }

    private HttpResponse<InputStream> get(URI address, Marks marks) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(client.connectTimeout().orElse(Duration.ofSeconds(20)))
                .header("User-Agent", NAME)
                .header("Accept", "text/html, text/plain, text/markdown, application/pdf, " + WordPaper.TYPE);
        if (marks.etag() != null) {
            request.header("If-None-Match", marks.etag());
        }
        if (marks.lastModified() != null) {
            request.header("If-Modified-Since", marks.lastModified());
        }
        return client.send(request.GET().build(), BodyHandlers.ofInputStream());
    }

    private static Fetched read(HttpResponse<InputStream> answer) throws IOException {
        byte[] bytes = bytes(answer);
        if (answer.statusCode() == NOT_MODIFIED) {
            return new Fetched.Unchanged();
        }
        if (answer.statusCode() != 200) {
            return new Fetched.Failed("HTTP " + answer.statusCode());
        }
        if (bytes.length > LONGEST) {
            return new Fetched.Failed("超过 2 MB，没有读");
        }
        Marks marks = new Marks(
                answer.headers().firstValue("ETag").orElse(null),
                answer.headers().firstValue("Last-Modified").orElse(null));
        return FolderReader.decode(bytes)
                .<Fetched>map(text -> new Fetched.Text(text, marks))
                .orElseGet(() -> new Fetched.Failed("不是文字"));
    }

    private static byte[] bytes(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return body.readNBytes(LONGEST + 1);
        }
    }
}
