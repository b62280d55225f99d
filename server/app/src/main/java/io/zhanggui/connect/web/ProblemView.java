package io.zhanggui.connect.web;

import io.zhanggui.connect.OpenedRow;
import java.util.List;

/** What is wrong with a cell or a row; {@code expected} is the sentence's demand alone where it makes one. */
record ProblemView(String column, String found, String expected, String code, String zh, String en) {

    private static final String DEMAND = "应为";

    static List<ProblemView> of(List<OpenedRow.Problem> problems) {
        return problems.stream().map(ProblemView::of).toList();
    }

    private static ProblemView of(OpenedRow.Problem problem) {
        String zh = problem.zh();
        return new ProblemView(
                problem.column(),
                problem.found(),
                zh.startsWith(DEMAND) ? zh.substring(DEMAND.length()) : zh,
                problem.code(),
                zh,
                problem.en());
    }
}
