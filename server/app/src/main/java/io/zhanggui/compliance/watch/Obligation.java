package io.zhanggui.compliance.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article asks for, as far as it can be read from its words.
 *
 * @param who whom it names: merchants, platforms, authorities
 * @param must its clauses with 应当, 必须, 不得 or 禁止
 * @param within the spans of time it sets
 * @param penalties its clauses that threaten something
 * @param highestFine the highest sum of a fine in yuan; null where it names none
 */
public record Obligation(
        List<String> who,
        List<String> must,
        List<String> within,
        List<String> penalties,
        @Nullable Long highestFine) {

    /** Nothing. */
    public static final Obligation NONE = new Obligation(List.of(), List.of(), List.of(), List.of(), null);

    public Obligation {
        who = List.copyOf(who);
        must = List.copyOf(must);
        within = List.copyOf(within);
        penalties = List.copyOf(penalties);
    }
}
