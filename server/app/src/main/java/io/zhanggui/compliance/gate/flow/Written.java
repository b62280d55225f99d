package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.gate.GateError;
import io.zhanggui.compliance.gate.rules.Sums;
import io.zhanggui.shared.Failure;
import org.jspecify.annotations.Nullable;

/** Checks what people write. */
final class Written {

    private Written() {}

    static String text(String field, @Nullable String text, int longest) {
        String plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > longest) {
            throw new Failure(GateError.BAD_TEXT, field, longest);
        }
        return plain;
    }

    static String optional(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? "" : text(field, text, longest);
    }

    /** A sum of yuan in fen; null where nothing was said. */
    static @Nullable Long sum(String field, @Nullable String yuan) {
        if (yuan == null || yuan.isBlank()) {
            return null;
        }
        return Sums.fen(yuan).orElseThrow(() -> new Failure(GateError.BAD_SUM, field));
    }

    /** A category that a person chose: one that nobody knows would drop the duties of the one that was meant. */
    static Category chosen(@Nullable String word, String text) {
        if (word != null && !word.isBlank() && Category.find(word).isEmpty()) {
            throw new Failure(GateError.BAD_CHOICE, "类目 category", word);
        }
        return category(word, text);
    }

    /** A category by its word or name; by the text's own words where nothing was said. */
    static Category category(@Nullable String word, String text) {
        if (word != null && !word.isBlank()) {
            return Category.named(word);
        }
        return Category.toldBy(text).stream().findFirst().orElse(Category.OTHER);
    }
}
