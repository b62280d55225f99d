package io.zhanggui.engagement.survey;

import java.time.LocalDate;

/**
 * What somebody of the client said.
 *
 * @param speaker who said it: a name or a place
 * @param said word for word
 */
public record InterviewNote(long id, Dimension dimension, String speaker, String said, LocalDate heldOn) {}
