package io.zhanggui.compliance.gate;

import io.zhanggui.identity.Caller;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checklists an agency has: the shipped ones, and its own beside or in the place of them. */
public interface Checklists {

    /** The newest version of each, by name of key. */
    List<Checklist> list(Caller caller);

    /** The newest version; fails with {@link GateError#NO_SUCH_CHECKLIST}. */
    Checklist get(Caller caller, String key);

    /** How it is written: YAML. */
    String source(Caller caller, String key);

    /** A further version as YAML; fails with {@link GateError#BAD_CHECKLIST} and every fault with line and hint. */
    Checklist add(Caller caller, @Nullable String yaml);

    /**
     * A further version from a table: CSV or a workbook with the columns 检查项 (needed), 章节, 依据, 级别, 凭证, 有效天数.
     *
     * @param name what it is called; also its key where it has none yet
     * @param replace that a list of this name may be replaced; else nothing is changed and both are told
     */
    Taken addTable(
            Caller caller,
            String name,
            PublicationKind of,
            boolean required,
            boolean replace,
            String fileName,
            InputStream bytes);

    /** What came of a table. */
    sealed interface Taken {

        record Kept(Checklist list) implements Taken {}

        /** @param then what would stand in its place */
        record Exists(Checklist now, Checklist then) implements Taken {}
    }
}
