package io.zhanggui.insight.report.flow;

import io.zhanggui.insight.report.ReportContent.Section;
import java.util.Optional;

/** Writes one section; empty where it has nothing to say. Each is a bean, in the order of the report. */
interface SectionWriter {

    Optional<Section> write(Subject subject);
}
