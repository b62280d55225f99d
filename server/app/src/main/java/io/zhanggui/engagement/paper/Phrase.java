package io.zhanggui.engagement.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words with figures between them. */
public record Phrase(List<Run> runs) {

    public Phrase {
        runs = List.copyOf(runs);
    }

    /**
     * A piece of it.
     *
     * @param text as it reads, a figure with its unit
     * @param answers null for plain words
     */
    public record Run(String text, @Nullable FigureRef answers) {}

    public static Phrase of(String text) {
        return new Phrase(List.of(new Run(text, null)));
    }

    /** A figure alone. */
    public static Phrase figure(String text, FigureRef answers) {
        return new Phrase(List.of(new Run(text, answers)));
    }

    /** With further words behind. */
    public Phrase and(String text) {
        return and(of(text));
    }

    /** With a figure behind. */
    public Phrase and(String text, FigureRef answers) {
        return and(figure(text, answers));
    }

    public Phrase and(Phrase more) {
        List<Run> all = new ArrayList<>(runs);
        all.addAll(more.runs());
        return new Phrase(all);
    }

    /** How it reads. */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
