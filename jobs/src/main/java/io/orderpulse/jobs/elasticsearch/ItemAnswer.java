package io.orderpulse.jobs.elasticsearch;

/**
 * What Elasticsearch says about one document.
 *
 * @param status as of HTTP
 * @param errorType Elasticsearch's name of the error; null when there is none
 * @param reason its sentence, which may quote the document; null when there is none
 */
record ItemAnswer(int status, String errorType, String reason) {}
