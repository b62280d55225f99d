/**
 * What the service found, changed and achieved over days, as a document: the iteration report and the quarterly
 * evaluation. A {@link io.zhanggui.insight.report.Report} is one of its shops, days and kind; generated again it gets a
 * further version, and every version is kept as it was. Its figures come from {@code metrics}, its effects from
 * studies and experiments, which it cites by number; plain before/after figures never stand alone.
 */
@NullMarked
package io.zhanggui.insight.report;

import org.jspecify.annotations.NullMarked;
