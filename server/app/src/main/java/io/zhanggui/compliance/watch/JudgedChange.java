package io.zhanggui.compliance.watch;

import io.zhanggui.compliance.compare.ArticleChange;
import io.zhanggui.shared.Bilingual;
import java.util.List;

/**
 * A change and what it means.
 *
 * @param reasons why it is of this level
 * @param obligation what the article asks for now, or asked for where it is gone
 * @param stages the stages of merchants it concerns
 * @param categories the kinds of goods it names; empty where it concerns all
 */
public record JudgedChange(
        ArticleChange change,
        Level level,
        List<Bilingual> reasons,
        Obligation obligation,
        List<Stage> stages,
        List<String> categories) {

    public JudgedChange {
        reasons = List.copyOf(reasons);
        stages = List.copyOf(stages);
        categories = List.copyOf(categories);
    }
}
