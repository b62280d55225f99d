package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.statement.KpiResult;
import io.zhanggui.settlement.statement.LedgerEntry;
import io.zhanggui.settlement.statement.Line;
import java.util.List;
import java.util.Optional;

/** What one period comes to by itself, before corrections of others and the cap; a closing after the term has no entry. */
record PeriodResult(List<Line> lines, List<KpiResult> kpis, Optional<LedgerEntry> entry, List<Words> notes) {}
