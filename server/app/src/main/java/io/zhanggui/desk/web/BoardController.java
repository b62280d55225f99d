package io.zhanggui.desk.web;

import io.zhanggui.desk.DeskError;
import io.zhanggui.desk.board.Board;
import io.zhanggui.desk.board.BoardWorkbook;
import io.zhanggui.desk.board.Boards;
import io.zhanggui.desk.board.Screen;
import io.zhanggui.desk.board.Screens;
import io.zhanggui.desk.board.Tiles;
import io.zhanggui.desk.board.Wall;
import io.zhanggui.desk.board.Walls;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.metrics.Comparison;
import io.zhanggui.metrics.MetricError;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board, as a page and as a workbook, and which tiles are on it. */
@RestController
@RequiresPermission(Permission.SEE_NUMBERS)
class BoardController {

    private final Boards boards;
    private final Walls walls;
    private final Screens screens;
    private final Tiles tiles;

    BoardController(Boards boards, Walls walls, Screens screens, Tiles tiles) {
        this.boards = boards;
        this.walls = walls;
        this.screens = screens;
        this.tiles = tiles;
    }

    record TilesRequest(@Nullable List<String> metrics) {}

    /**
     * The tiles of the caller's board.
     *
     * @param own whether the caller chose them
     */
    record TilesView(List<String> metrics, boolean own) {}

    @GetMapping("/api/board")
    Board board(
            Caller caller,
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "previous") String compare) {
        return boards.of(scope, period(from, to), comparison(compare), tiles.of(caller));
    }

    @GetMapping("/api/board.xlsx")
    void workbook(
            Caller caller,
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "previous") String compare,
            HttpServletResponse response)
            throws IOException {
        Board board = boards.of(scope, period(from, to), comparison(compare), tiles.of(caller));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"board-" + from + "_" + to.minusDays(1) + ".xlsx\"");
        BoardWorkbook.write(board, response.getOutputStream());
    }

    /** All shops side by side. */
    @GetMapping("/api/board/wall")
    Wall wall(
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "previous") String compare) {
        return walls.of(scope, period(from, to), comparison(compare));
    }

    /** One great day, from its first day on. */
    @GetMapping("/api/board/screen")
    Screen screen(Scope scope, @RequestParam LocalDate from, @RequestParam(defaultValue = "festival") String compare) {
        return screens.of(scope, from, comparison(compare));
    }

    @GetMapping("/api/board/tiles")
    TilesView tiles(Caller caller) {
        return new TilesView(tiles.of(caller), tiles.areOwn(caller));
    }

    @PutMapping("/api/board/tiles")
    @RequiresPermission(Permission.SEE_NUMBERS)
    TilesView choose(Caller caller, @RequestBody TilesRequest request) {
        if (request.metrics() == null) {
            throw new Failure(DeskError.BAD_TILES, Tiles.MOST);
        }
        tiles.choose(caller, request.metrics());
        return tiles(caller);
    }

    @DeleteMapping("/api/board/tiles")
    @RequiresPermission(Permission.SEE_NUMBERS)
    TilesView reset(Caller caller) {
        tiles.reset(caller);
        return tiles(caller);
    }

    private static Comparison comparison(String word) {
        return Stream.of(Comparison.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Failure(DeskError.NO_SUCH_COMPARISON, word));
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new Failure(MetricError.BAD_PERIOD, from + " – " + to);
        }
        return new Period(from, to);
    }
}
