package io.zhanggui.notify.channel;

import io.zhanggui.notify.SendAnswer;
import io.zhanggui.outward.AddressRefusal;
import io.zhanggui.outward.OutwardAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts JSON to a robot: no redirects, a short patience, and little of the answer is read. */
public final class RobotLine {

    private static final int LONGEST_ANSWER = 16 * 1024;
    private static final int LONGEST_SAID = 300;
    private static final int TOO_MANY = 429;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private final OutwardAddresses outward;
    private final JsonMapper json;
    private final Duration patience;
    private final HttpClient client;

    /** @param patience how long the peer's answer is waited for */
    public RobotLine(OutwardAddresses outward, JsonMapper json, Duration patience) {
        this.outward = outward;
        this.json = json;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.compareTo(LONGEST_CONNECT) < 0 ? patience : LONGEST_CONNECT)
                .build();
    }

    /**
     * Sends it and has the answer's JSON judged.
     *
     * @param judge what the peer's own codes mean
     */
    SendAnswer post(URI address, Object body, Function<JsonNode, SendAnswer> judge) {
        Optional<AddressRefusal> refusal = outward.refusal(address);
        if (refusal.isPresent()) {
            return new SendAnswer.Refused(refusal.get().zh());
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            return judged(answer, judge);
        } catch (HttpConnectTimeoutException | ConnectException | SSLHandshakeException e) {
            return new SendAnswer.Later("连不上对方：" + e.getClass().getSimpleName());
        } catch (HttpTimeoutException e) {
            return new SendAnswer.Unsure("已经发出，对方没有及时回应");
        } catch (IOException e) {
            return new SendAnswer.Unsure("已经发出，没有等到回应：" + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SendAnswer.Unsure("已经发出，没有等到回应就停了");
        }
    }

    private SendAnswer judged(HttpResponse<InputStream> answer, Function<JsonNode, SendAnswer> judge)
            throws IOException {
        String text;
        try (InputStream body = answer.body()) {
            text = new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        }
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return judgedJson(text, judge);
        }
        String said = "HTTP " + status + " " + cut(text);
        boolean later = status / 100 == 5 || status == TOO_MANY || status == 408;
        return later ? new SendAnswer.Later(said) : new SendAnswer.Refused(said);
    }

    private SendAnswer judgedJson(String text, Function<JsonNode, SendAnswer> judge) {
        try {
            return judge.apply(json.readTree(text));
        } catch (JacksonException e) {
            return new SendAnswer.Refused("对方的回应看不懂：" + cut(text));
        }
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SAID ? line : line.substring(0, LONGEST_SAID) + "…";
    }
}
