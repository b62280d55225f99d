package io.zhanggui.connect.flow;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.Said;
import io.zhanggui.connect.formats.Match;
import io.zhanggui.connect.formats.RowProblem;
import io.zhanggui.connect.formats.Supplied;
import io.zhanggui.connect.reading.RowBlock;
import io.zhanggui.secrets.Seal;
import io.zhanggui.shared.Failure;
import io.zhanggui.warehouse.RejectedRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one file that cannot be understood, sealed as soon as they are seen. */
final class Rejections {

    /** More than this is no file with some bad rows but the wrong file. */
    private static final int MOST = 200_000;

    /** They wait in memory until the good rows are in. */
    private static final long MOST_BYTES = 160L << 20;

    private final String file;
    private final Seal seal;
    private final Match match;
    private final Supplied supplied;
    private final Said.@Nullable Mapping mapping;
    private final JsonMapper json;
    private final List<RejectedRow> rows = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicReference<@Nullable Example> example = new AtomicReference<>();

    private record Example(long line, RowProblem problem) {}

    Rejections(
            String file, Seal seal, Match match, Supplied supplied, Said.@Nullable Mapping mapping, JsonMapper json) {
        this.file = file;
        this.seal = seal;
        this.match = match;
        this.supplied = supplied;
        this.mapping = mapping;
        this.json = json;
    }

    void add(RowBlock row, List<RowProblem> problems) {
        if (rows.size() >= MOST || bytes.get() >= MOST_BYTES) {
            throw new Failure(ConnectError.TOO_MANY_BAD_ROWS, file, rows.size());
        }
        SealedRow content = SealedRow.of(row, problems, match, supplied, mapping);
        String codes = problems.stream()
                .map(problem -> problem.code().code())
                .distinct()
                .collect(Collectors.joining(","));
        example.compareAndSet(null, new Example(row.line(), problems.getFirst()));
        byte[] sealed = seal.close(json.writeValueAsBytes(content));
        bytes.addAndGet(sealed.length);
        rows.add(new RejectedRow(row.rowNumber(), row.line(), codes, sealed));
    }

    /** Called where no row was good and so nothing says what time the file is of: the first bad row says why. */
    void refuseIfAny() {
        Example first = example.get();
        if (first != null) {
            RowProblem problem = first.problem();
            throw new Failure(
                    ConnectError.NO_GOOD_ROW,
                    file,
                    rows.size(),
                    first.line(),
                    problem.column(),
                    problem.zh(),
                    problem.en());
        }
    }

    List<RejectedRow> all() {
        return rows;
    }
}
