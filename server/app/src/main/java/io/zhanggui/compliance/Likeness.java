package io.zhanggui.compliance;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Why a text was told of a class though no rule lists its words.
 *
 * @param letters how likely its letters make it a violation, of 0 to 1
 * @param model how likely the language model makes it; empty where that does not run on this machine
 * @param alike violations of the class that are most like it among those that the check has learnt from, the most like
 *     first; empty where none is
 */
public record Likeness(double letters, OptionalDouble model, List<String> alike) {

    public Likeness {
        alike = List.copyOf(alike);
    }
}
