package io.zhanggui.desk.people;

import io.zhanggui.metrics.Note;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The segments that come with the program: data, not code. */
public final class ShippedSegments {

    private static final String FILE = "/desk/segments.json";

    private ShippedSegments() {}

    private record Written(
            String key, String zh, String en, String noteZh, String noteEn, List<WrittenCondition> conditions) {}

    /** All of them, in the order of the file. */
    public static List<Segment> list() {
        try (InputStream in = Objects.requireNonNull(ShippedSegments.class.getResourceAsStream(FILE), FILE)) {
            Written[] all = JsonMapper.shared().readValue(in, Written[].class);
            return Arrays.stream(all)
                    .map(each -> new Segment(
                            each.key(),
                            null,
                            new Note(each.zh(), each.en()),
                            new Note(each.noteZh(), each.noteEn()),
                            WrittenCondition.rule(each.conditions())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
