package io.zhanggui.insight.report;

/** A report's number; people cite it as {@code R12}, a version of it as {@code R12 v3}. */
public record ReportId(long value) {

    /** How people write it. */
    public String citation() {
        return "R" + value;
    }
}
