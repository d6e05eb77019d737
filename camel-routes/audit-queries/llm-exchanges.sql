-- The last exchanges with a model, whatever they were about, the newest first.
SELECT at, incident, run_id, provider, model, configuration, prompt, prompt_sha256, response, response_sha256, failure, input_tokens,
  output_tokens, latency_millis, cost_micros
FROM llm_runs
ORDER BY seq DESC
