/**
 * May we say this? Texts of a shop (titles, details, campaigns, service scripts, brand stories) are checked against
 * rules that are kept as data in {@code resources/compliance}, in our own words, each with the article it stands on.
 *
 * <p>Flow: {@code rules} reads the data and compiles the wordings for the engine {@code io.zhanggui.textscan}, which
 * finds them however they are written; a {@link io.zhanggui.compliance.TextQuestion} is answered by a
 * {@link io.zhanggui.compliance.CheckedText} whose {@link io.zhanggui.compliance.Finding}s each carry a suggestion.
 * Applying all suggestions of a text leaves one without findings.
 *
 * <p>{@code watch} follows the texts of laws and platform rules and says what a change of them asks for and whom it
 * concerns. {@code appeal} keeps penalties and answers them; {@code handbook} makes the three handbooks of it all;
 * {@code policy} lists policies and tries proposed ones on the shops. {@code gate} keeps from going out
 * what is not ready: checklists, licences, approvals, prices.
 */
@NullMarked
@ApplicationModule(
        displayName = "合规",
        allowedDependencies = {
            "shared",
            "paper",
            "secrets",
            "database",
            "web",
            "outward",
            "identity",
            "warehouse",
            "connect",
            "connect :: tables",
            "metrics",
            "notify",
            "work"
        })
package io.zhanggui.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
