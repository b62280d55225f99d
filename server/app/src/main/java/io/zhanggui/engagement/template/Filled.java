package io.zhanggui.engagement.template;

import io.zhanggui.shared.Bilingual;
import java.util.List;

/**
 * The text of a contract made of a template.
 *
 * @param gaps places that are still empty or hold what they cannot; none where the text is whole
 */
public record Filled(String text, List<Gap> gaps) {

    public Filled {
        gaps = List.copyOf(gaps);
    }

    /**
     * A place to fill.
     *
     * @param path such as {@code merchant} or {@code kpis.click_cost.baseline}
     * @param said what is wrong with it and how it is written
     */
    public record Gap(String path, Bilingual name, Bilingual said) {}
}
