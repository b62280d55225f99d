package io.zhanggui.stats.customer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A named group of customers by their scores, as a rule that is data.
 *
 * @param code stable word for programs
 */
public record RfmSegment(String code, String zh, String en, Range recency, Range frequency, Range monetary) {

    private static final String FILE = "rfm-segments.tsv";

    /** Scores from the least to the most, both inside. */
    public record Range(int least, int most) {

        public Range {
            if (least < 1 || most > Rfm.HIGHEST || least > most) {
                throw new IllegalArgumentException("scores run from 1 to 5, not " + least + "-" + most);
            }
        }

        boolean has(int score) {
            return least <= score && score <= most;
        }

        private static Range parse(String text) {
            String[] ends = text.split("-");
            return new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }
    }

    boolean has(int recencyScore, int frequencyScore, int monetaryScore) {
        return recency.has(recencyScore) && frequency.has(frequencyScore) && monetary.has(monetaryScore);
    }

    /** The eight segments of Chinese shop practice; every combination of scores has one. */
    public static List<RfmSegment> standard() {
        InputStream file = Objects.requireNonNull(RfmSegment.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Rules from lines of code, zh, en and three ranges such as {@code 4-5}, parted by tabs; the first line that is no
     * comment (#) is the header.
     */
    public static List<RfmSegment> parse(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells -> new RfmSegment(
                        cells[0],
                        cells[1],
                        cells[2],
                        Range.parse(cells[3]),
                        Range.parse(cells[4]),
                        Range.parse(cells[5])))
                .toList();
    }
}
