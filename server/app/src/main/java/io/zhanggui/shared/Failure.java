package io.zhanggui.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A fault that travels to the edge, where it becomes one HTTP answer or one line on the terminal. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient List<Object> places;

    public Failure(ErrorCode code, Object... places) {
        this(code, null, places);
    }

    public Failure(ErrorCode code, @Nullable Throwable cause, Object... places) {
        super(code.code() + " " + fill(code.en(), List.of(places)), cause);
        this.code = code;
        this.places = List.of(places);
    }

    public ErrorCode code() {
        return code;
    }

    /** The sentence in Chinese, or in English where the language asked for is English. */
    public String sentence(Locale language) {
        return fill("en".equals(language.getLanguage()) ? code.en() : code.zh(), places);
    }

    private static String fill(String template, List<Object> places) {
        Object[] texts = places.stream().map(String::valueOf).toArray();
        return new MessageFormat(template.replace("'", "''"), Locale.ROOT).format(texts);
    }
}
