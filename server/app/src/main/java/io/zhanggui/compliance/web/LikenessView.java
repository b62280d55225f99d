package io.zhanggui.compliance.web;

import io.zhanggui.compliance.Likeness;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Why a text was told by its tone.
 *
 * @param letters how likely its letters make it a violation, of 0 to 1
 * @param model how likely the language model makes it; null where that does not run
 * @param alike violations learnt from that it is most like
 */
record LikenessView(double letters, @Nullable Double model, List<String> alike) {

    static LikenessView of(Likeness likeness) {
        OptionalDouble model = likeness.model();
        return new LikenessView(
                rounded(likeness.letters()), model.isPresent() ? rounded(model.getAsDouble()) : null, likeness.alike());
    }

    private static double rounded(double chance) {
        return Math.round(chance * 1000) / 1000.0;
    }
}
