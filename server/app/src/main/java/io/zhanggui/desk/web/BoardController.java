package io.zhanggui.desk.web;

import io.zhanggui.metrics.MetricError;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board, as a page and as a workbook. */
@RestController
class BoardController {

    private final Boards boards;

    BoardController(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/api/board")
    Board board(Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return boards.of(scope, period(from, to));
    }

    @GetMapping("/api/board.xlsx")
    void workbook(Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to, HttpServletResponse response)
            throws IOException {
        Board board = boards.of(scope, period(from, to));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"board-" + from + "_" + to.minusDays(1) + ".xlsx\"");
        BoardWorkbook.write(board, response.getOutputStream());
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new Failure(MetricError.BAD_PERIOD, from + " – " + to);
        }
        return new Period(from, to);
    }
}
