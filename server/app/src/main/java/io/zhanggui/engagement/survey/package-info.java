/**
 * The first stage, 诊断: what the client says (questionnaire, interviews) joined with what its data say.
 *
 * <p>Flow: answers are written draft by draft and handed in as versions; interview notes stand beside them; a diagnosis
 * report drafts itself from both and from {@link io.zhanggui.engagement.ShopFindings}, a person edits its words and signs
 * it off as a version.
 */
@NullMarked
package io.zhanggui.engagement.survey;

import org.jspecify.annotations.NullMarked;
