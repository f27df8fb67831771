"""`postedit serve`: the pipeline over HTTP. Needs the extra `serve`; docs/http.md tells its users what it does.

limits.py   what a request may cost           body.py   what a request says, checked
pool.py     processes that can be ended       work.py   what happens in one of them
app.py      the routes                        gate.py   what holds for every request: token, host, headers, log
wire.py     connections: time-outs, numbers   page/     the page at /
"""
