package io.zhanggui.insight.customer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What to do with a segment, in one phrase: data, not code. */
record SegmentAdvice(String code, String zh, String en) {

    private static final Map<String, SegmentAdvice> ALL = read();

    static SegmentAdvice of(String code) {
        return Objects.requireNonNull(ALL.get(code), code);
    }

    private static Map<String, SegmentAdvice> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SegmentAdvice.class.getResourceAsStream("/insight/segment-advice.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new SegmentAdvice(cells[0], cells[1], cells[2]))
                    .collect(Collectors.toMap(SegmentAdvice::code, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
