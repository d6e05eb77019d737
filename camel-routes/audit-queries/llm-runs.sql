-- Every exchange with a model about an incident, oldest first.
SELECT at, run_id, provider, model, configuration, temperature_millis, prompt, prompt_sha256, response, response_sha256,
  failure, input_tokens, output_tokens, latency_millis, cost_micros
FROM llm_runs
WHERE incident = :incident
ORDER BY seq
