package io.zhanggui.insight;

import java.util.function.Function;

/** A text in both languages. */
public record Words(String zh, String en) {

    /** Told once in either language. */
    public static Words of(Function<Language, String> text) {
        return new Words(text.apply(Language.ZH), text.apply(Language.EN));
    }

    /** What both languages write alike. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** The one of a language. */
    public String in(Language tongue) {
        return tongue.of(zh, en);
    }
}
