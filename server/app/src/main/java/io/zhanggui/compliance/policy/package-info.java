/**
 * What policies ask of the agency's shops. The red, yellow and blue list keeps the policies of the years with whom they
 * hit and what to do (F053); a trial says which listings a proposed rule would hit today and what they sold (F125);
 * campaign plans keep an alternative ready beside the plan that is run, and warn where a policy hits it and none is (F098).
 */
@NullMarked
package io.zhanggui.compliance.policy;

import org.jspecify.annotations.NullMarked;
