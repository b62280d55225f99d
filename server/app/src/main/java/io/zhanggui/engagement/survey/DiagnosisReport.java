package io.zhanggui.engagement.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 问题诊断报告 (row F069).
 *
 * @param version 0 for the draft; else it was signed off by {@code by}
 * @param period the days its figures are of
 */
public record DiagnosisReport(int version, Period period, Content content, UserId by, Instant at) {

    /**
     * What it says.
     *
     * @param stage of the least developed shop: {@code start_up}, {@code growth} or {@code mature}; null for unknown
     * @param survey the version of the answers it is of; 0 for none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Content(String summary, @Nullable String stage, int survey, List<Section> sections) {}

    /** A heading and what stands below it. */
    public record Section(String key, String heading, List<Paragraph> paragraphs) {}

    /**
     * Some sentences.
     *
     * @param edited whether a person wrote them; a new draft leaves them as they are
     * @param figures the numbers in them, each with its question
     */
    public record Paragraph(String key, String text, boolean edited, List<FigureRef> figures) {}

    /** A number and the question behind it; shop is the shop's number, or empty for all of the client's. */
    public record FigureRef(String metric, String name, String unit, String value, String shop, Period period) {}
}
