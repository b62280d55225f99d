package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.Source;
import io.zhanggui.metrics.catalogue.Formula;
import io.zhanggui.metrics.catalogue.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A question made ready: which formula, which measures.
 *
 * @param question what was asked
 * @param definition of which metric
 * @param source whose number
 * @param formula how
 * @param measures from what, by name
 */
record Plan(
        MetricQuestion question,
        MetricDefinition definition,
        Source source,
        Formula formula,
        Map<String, Measure> measures) {

    /** Whether days must be told apart although the question does not, to take their mean. */
    boolean meansOverDays() {
        return definition.overDays() == OverDays.AVERAGE && !question.by().contains("day");
    }

    /** The splits to read the facts by: those of the question, and the day where a mean over days is wanted. */
    List<String> readBy() {
        List<String> words = new ArrayList<>(question.by());
        if (meansOverDays()) {
            words.replaceAll(word -> "week".equals(word) || "month".equals(word) ? "day" : word);
            if (!words.contains("day")) {
                words.add("day");
            }
        }
        return words;
    }
}
